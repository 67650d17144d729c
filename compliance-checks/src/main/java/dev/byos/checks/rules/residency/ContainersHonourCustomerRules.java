package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
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
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Customers attach rules to a container of recordings. Reported is what contradicts them: deletion
 * before retention is over, public access, or a destination left without rules where others have
 * some.
 */
@RuleInfo(
    id = "BYOS-RES-007",
    title = "Recording containers honour the customer's own rules",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class ContainersHonourCustomerRules implements ConfigurationRule {

  private static final String REMEDY =
      "Attach the rules to every container of recordings and make lifecycle, retention and access agree with them.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    boolean anyRules =
        context.recordings().stream()
            .anyMatch(
                r -> container(r, context).filter(c -> !c.complianceRules().isEmpty()).isPresent());
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() == null || recording.destination().account() == null) {
        continue;
      }
      findings.examined();
      Optional<BlobContainer> container = container(recording, context);
      String name = recording.destination().account() + "/" + recording.destination().container();
      if (container.isEmpty() || container.get().complianceRules().isEmpty()) {
        if (anyRules) {
          findings.report(
              "storage/" + name,
              "Container %s takes recordings without any of the rules that other containers have."
                  .formatted(name),
              REMEDY,
              context.place(recording.path("to")));
        }
        continue;
      }
      check(name, container.get(), recording, context, findings);
    }
  }

  private static void check(
      String name,
      BlobContainer container,
      DeclaredRecording recording,
      RuleContext context,
      Findings findings) {
    String path = "storageAccounts/" + recording.destination().account();
    if (container.publicAccess() != null && !container.publicAccess().equalsIgnoreCase("None")) {
      findings.report(
          "storage/" + name,
          "Container %s has rules %s and public access %s."
              .formatted(name, container.complianceRules(), container.publicAccess()),
          REMEDY,
          context.place(path + "/containers/" + container.name() + "/publicAccess"));
    }
    List<LifecycleRule> lifecycle =
        context
            .storageAccount(recording.destination().account())
            .map(StorageAccount::lifecycleRules)
            .orElse(List.of());
    for (LifecycleRule rule : lifecycle) {
      boolean applies = (rule.prefix() + "/").startsWith(container.name() + "/");
      if (applies
          && (container.legalHold() || rule.deleteAfterMicros() < container.immutableForMicros())) {
        findings.report(
            "storage/" + name,
            "Lifecycle rule %s deletes from %s what its retention or legal hold keeps."
                .formatted(rule.name(), name),
            REMEDY,
            context.place(path + "/lifecycleRules/" + rule.name()));
      }
    }
  }

  private static Optional<BlobContainer> container(
      DeclaredRecording recording, RuleContext context) {
    if (recording.destination() == null || recording.destination().account() == null) {
      return Optional.empty();
    }
    String wanted = recording.destination().container();
    return context.storageAccount(recording.destination().account()).stream()
        .flatMap(account -> account.containers().stream())
        .filter(container -> container.name().equals(wanted))
        .findFirst();
  }
}
