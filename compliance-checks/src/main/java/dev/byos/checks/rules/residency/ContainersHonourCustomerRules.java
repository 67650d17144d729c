package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers attach rules to a container of recordings. Reported is what contradicts them: deletion
 * before retention is over, public access, or a destination left without rules where others have
 * some. Where only the account is known, its own containers are looked at, not those that Speech
 * manages.
 */
@RuleInfo(
    id = "BYOS-RES-007",
    title = "Recording containers honour the customer's own rules",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.RECORDING_ROUTE,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class ContainersHonourCustomerRules implements ConfigurationRule {

  private static final String REMEDY =
      "Attach the rules to every container of recordings and make lifecycle, retention and access agree with them.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    List<RecordingContainer> destinations = RecordingContainer.all(context);
    boolean anyRules = destinations.stream().anyMatch(RecordingContainer::hasNamedRules);
    for (RecordingContainer destination : destinations) {
      String path = "storageAccounts/" + destination.accountName();
      if (context.undecided(findings, destination.subject(), paths(destination, path))) {
        continue;
      }
      findings.examined();
      if (anyRules && !destination.hasNamedRules()) {
        findings.report(
            destination.subject(),
            "Container %s takes recordings without any of the rules that other containers have."
                .formatted(destination.name()),
            REMEDY,
            context.place(destination.path()));
        continue;
      }
      destination
          .declared()
          .ifPresent(container -> check(destination, container, path, context, findings));
    }
  }

  private static String[] paths(RecordingContainer destination, String path) {
    String container = path + "/containers/" + destination.container();
    List<String> paths =
        new ArrayList<>(
            List.of(
                destination.path(),
                container,
                container + "/publicAccess",
                path + "/lifecycleRules"));
    destination
        .account()
        .ifPresent(
            account ->
                account
                    .lifecycleRules()
                    .forEach(rule -> paths.add(path + "/lifecycleRules/" + rule.name())));
    return paths.toArray(String[]::new);
  }

  private static void check(
      RecordingContainer destination,
      BlobContainer container,
      String path,
      RuleContext context,
      Findings findings) {
    if (container.publicAccess() != null && !container.publicAccess().equalsIgnoreCase("None")) {
      findings.report(
          destination.subject(),
          "Container %s takes recordings and has public access %s."
              .formatted(destination.name(), container.publicAccess()),
          REMEDY,
          context.place(path + "/containers/" + container.name() + "/publicAccess"));
    }
    for (LifecycleRule rule :
        destination.account().map(a -> a.lifecycleRules()).orElse(List.of())) {
      String prefix = rule.prefix() == null ? "" : rule.prefix();
      boolean applies = prefix.isEmpty() || (prefix + "/").startsWith(container.name() + "/");
      if (applies
          && (container.legalHold() || rule.deleteAfterMicros() < container.immutableForMicros())) {
        findings.report(
            destination.subject(),
            "Lifecycle rule %s deletes from %s what its retention or legal hold keeps."
                .formatted(rule.name(), destination.name()),
            REMEDY,
            context.place(path + "/lifecycleRules/" + rule.name()));
      }
    }
  }
}
