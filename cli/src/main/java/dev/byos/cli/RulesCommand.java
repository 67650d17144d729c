package dev.byos.cli;

import dev.byos.studies.Catalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos rules}: the catalogue, or one rule with its sources. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "List the rules, or explain one with its sources.")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Rule id, such as BYOS-IDN-001.")
  private String id;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Catalogue.Entry> entries = Catalogue.rules();
    if (id == null) {
      entries.forEach(
          rule ->
              out.printf(
                  Locale.ROOT,
                  "%-14s %-8s %-23s %s%n",
                  rule.id(),
                  rule.severity().wireName(),
                  rule.pillar().title(),
                  rule.title()));
      out.println(entries.size() + " rules");
    } else {
      explain(out, entries);
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private void explain(PrintWriter out, List<Catalogue.Entry> entries) {
    String wanted = id.toUpperCase(Locale.ROOT);
    Catalogue.Entry rule =
        entries.stream()
            .filter(entry -> entry.id().equals(wanted))
            .findFirst()
            .orElseThrow(
                () -> new BadInputException(id + ": no such rule; 'byos rules' lists them all"));
    RuleText text = new RuleText(out);
    text.print(rule);
  }
}
