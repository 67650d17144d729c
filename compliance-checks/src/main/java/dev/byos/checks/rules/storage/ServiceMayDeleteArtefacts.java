package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Set;

/**
 * Speech deletes results when their time is over and logs after their retention. A retention policy
 * or legal hold on its containers answers such deletions with 409, so that what was promised to be
 * gone stays.
 */
@RuleInfo(
    id = "BYOS-STO-008",
    title = "Containers that Speech manages are under no immutability policy and no legal hold",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.TESTBED_MODEL, section = "Immutability and time to live"),
      @Source(document = Document.SPEECH_API, section = "timeToLiveHours")
    })
public final class ServiceMayDeleteArtefacts implements ConfigurationRule {

  private static final Set<String> MANAGED =
      Set.of(SpeechContainers.ARTIFACTS, SpeechContainers.MODELS, SpeechContainers.AUDIO_LOGS);

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    StorageUses uses = context.storageUses();
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name() + "/containers";
      if (!uses.servesSpeech(account) || context.undecided(findings, subject, path)) {
        continue;
      }
      findings.examined();
      for (BlobContainer container : account.containers()) {
        if (MANAGED.contains(container.name())) {
          check(container, subject, path + "/" + container.name(), context, findings);
        }
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static void check(
      BlobContainer container,
      String account,
      String path,
      RuleContext context,
      Findings findings) {
    String subject = account + "/" + container.name();
    boolean held = container.legalHold() || container.immutableForMicros() > 0;
    if (context.undecided(findings, subject, path) || !held) {
      return;
    }
    findings.report(
        subject,
        "Container %s is under %s, so that Speech cannot delete results and logs when their time is over."
            .formatted(
                container.name(),
                container.legalHold() ? "a legal hold" : "a time-based retention policy"),
        "Lift it here, and copy what must be kept unchanged to a container of your own; record an"
            + " exemption where a control asks for immutable storage.",
        context.place(path));
  }
}
