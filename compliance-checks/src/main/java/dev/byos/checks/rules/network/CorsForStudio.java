package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.StorageProtection.CorsRule;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;
import java.util.Locale;

/**
 * Speech Studio runs in the browser and reads blobs from there. A CORS rule with a slash behind its
 * origin, or with too few methods or headers, makes it show datasets and tests without details.
 */
@RuleInfo(
    id = "BYOS-NET-008",
    title = "The CORS rule for Speech Studio is exactly as documented",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    needs = Need.CORS_RULES,
    sources = @Source(document = Document.SETUP_25B, section = "Speech Studio"))
public final class CorsForStudio implements ConfigurationRule {
  private static final String ORIGIN = "https://speech.microsoft.com";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name() + "/corsRules";
      if (context.undecided(
          findings, subject, path, path.replace("/corsRules", "/protection/corsRules"))) {
        continue;
      }
      List<CorsRule> rules = account.protection().corsRules();
      if (!rules.isEmpty()) {
        findings.examined();
        String fault = faultOf(rules);
        if (fault != null) {
          findings.report(
              subject,
              "The CORS rule of account %s for Speech Studio %s.".formatted(account.name(), fault),
              "Give the rule origin "
                  + ORIGIN
                  + ", methods GET and OPTIONS, and * for both headers.",
              context.place(path));
        }
      }
    }
  }

  /** What is wrong with the rules for Studio; null when there is none, or one is in order. */
  private static String faultOf(List<CorsRule> rules) {
    String first = null;
    for (CorsRule rule : rules) {
      String origin =
          rule.allowedOrigins().stream().filter(CorsForStudio::isStudio).findFirst().orElse(null);
      if (origin != null) {
        String fault = faultOf(rule, origin);
        if (fault == null) {
          return null;
        }
        first = first == null ? fault : first;
      }
    }
    return first;
  }

  private static boolean isStudio(String origin) {
    return origin.toLowerCase(Locale.ROOT).contains("speech.microsoft.com");
  }

  private static String faultOf(CorsRule rule, String origin) {
    if (!origin.equals(ORIGIN)) {
      return "names origin " + origin + " instead of " + ORIGIN;
    }
    List<String> methods =
        rule.allowedMethods().stream().map(method -> method.toUpperCase(Locale.ROOT)).toList();
    if (!methods.containsAll(List.of("GET", "OPTIONS"))) {
      return "allows " + String.join(", ", methods) + " and not both GET and OPTIONS";
    }
    if (!rule.allowedHeaders().contains("*") || !rule.exposedHeaders().contains("*")) {
      return "does not allow and expose all headers";
    }
    return null;
  }
}
