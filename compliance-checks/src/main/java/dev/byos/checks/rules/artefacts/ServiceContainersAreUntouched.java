package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.checks.store.StoredBlob;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;
import java.util.List;

/**
 * The artefact and model containers belong to the service: changed, added or vanished blobs there
 * lead to errors of the service that are hard to explain. Judged by the lifecycle rules that reach
 * into them, by what others did there, and by what is found there.
 */
@RuleInfo(
    id = "BYOS-SPE-028",
    title = "Only Speech changes what is in its artefact and model containers",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.STT_25, section = "Artefacts"))
public final class ServiceContainersAreUntouched
    implements ConfigurationRule, HistoryRule, ArtefactRule {
  private static final List<String> CONTAINERS =
      List.of(SpeechContainers.ARTIFACTS, SpeechContainers.MODELS);
  private static final String REMEDY =
      "Leave these containers to the service and use its REST API or Studio; repeat the work whose"
          + " artefacts were touched.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    StorageUses uses = context.storageUses();
    String firstUntold = null;
    int untold = 0;
    for (StorageAccount account : context.byosAccounts()) {
      if (!uses.servesSpeech(account)) {
        continue;
      }
      String rules = "storageAccounts/" + account.name() + "/lifecycleRules";
      if (context.unknown(rules).isPresent()) {
        // A sort of input that never shows these rules leaves one question open, not one an
        // account.
        firstUntold = firstUntold == null ? account.name() : firstUntold;
        untold++;
      } else {
        CONTAINERS.forEach(container -> check(account, container, context, findings));
      }
    }
    if (firstUntold != null) {
      String rules = "storageAccounts/" + firstUntold + "/lifecycleRules";
      findings.undecided(
          "storage/" + firstUntold,
          "%s is not known: %s%s."
              .formatted(
                  rules,
                  context.unknown(rules).orElseThrow().reason(),
                  untold == 1
                      ? ""
                      : "; the same holds for %d other accounts".formatted(untold - 1)),
          context.place(rules));
    }
    context.leaveAbsentAccountsUndecided(findings);
  }

  private static void check(
      StorageAccount account, String container, RuleContext context, Findings findings) {
    String subject = subject(account.name(), container);
    String path = "storageAccounts/" + account.name() + "/lifecycleRules";
    for (LifecycleRule rule : account.lifecycleRules()) {
      String place = path + "/" + rule.name();
      if (context.undecided(findings, subject, place)) {
        return;
      }
      if (reachesInto(rule, container)) {
        findings.report(
            subject,
            "Lifecycle rule %s deletes what begins with '%s', artefacts of the service among it."
                .formatted(rule.name(), rule.prefix()),
            "Give the rule a prefix that names containers of your own; the service deletes its"
                + " artefacts itself.",
            context.place(place));
      }
    }
    findings.examined();
  }

  /** A prefix may end within a container's name, or go on below it. */
  private static boolean reachesInto(LifecycleRule rule, String container) {
    return container.startsWith(rule.prefix()) || rule.prefix().startsWith(container + "/");
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> judge(line, event.access(), "was written", findings));
    history.on(
        StorageEvent.BlobDeleted.class,
        (line, event) -> judge(line, event.access(), "was deleted", findings));
  }

  private static void judge(HistoryEvent line, Access access, String what, Findings findings) {
    if (!CONTAINERS.contains(access.container())) {
      return;
    }
    findings.examined();
    if (!SpeechAccess.isBySpeech(access)) {
      String by = access.principal() == null ? "a lifecycle rule" : access.principal();
      findings.report(
          subject(line.entity().name(), access.container()),
          "Blob %s %s by %s.".formatted(access.blob(), what, by),
          REMEDY,
          Proof.of(line));
    }
  }

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (!isServiceContainer(blob.address())) {
        continue;
      }
      findings.examined();
      if (blob.overwrittenBy() != null) {
        report(blob.address(), "was overwritten by " + blob.overwrittenBy(), findings);
      } else if (blob.writer() != null && !isSpeech(blob.writer(), context)) {
        report(blob.address(), "was written by " + blob.writer(), findings);
      } else if (!blob.problems().isEmpty()) {
        report(blob.address(), "was changed: " + String.join("; ", blob.problems()), findings);
      }
    }
    for (StoredBlob blob : verification.extra()) {
      if (isServiceContainer(blob.address())) {
        report(blob.address(), "was not put there by Speech", findings);
      }
    }
    for (ExportSummary.Problem problem : verification.summary().missing()) {
      if (isServiceContainer(problem.address()) && problem.reason().contains("does not have it")) {
        report(problem.address(), "vanished without a recorded deletion", findings);
      }
    }
    for (Deletion deletion : verification.deletions()) {
      boolean byOthers =
          deletion.reason().equals("customer") || deletion.reason().equals("lifecycle");
      if (byOthers && isServiceContainer(deletion.address())) {
        report(deletion.address(), "was deleted (" + deletion.reason() + ")", findings);
      }
    }
  }

  private static boolean isServiceContainer(BlobAddress address) {
    return CONTAINERS.contains(address.container());
  }

  private static boolean isSpeech(String principal, RuleContext context) {
    return context.speechResources().stream()
        .anyMatch(speech -> speech.resource().name().equals(principal));
  }

  private static void report(BlobAddress address, String what, Findings findings) {
    findings.report(
        subject(address.account(), address.container()),
        "Blob " + address.blob() + " " + what + ".",
        REMEDY,
        Blobs.evidence(address));
  }

  private static String subject(String account, String container) {
    return "storage/" + account + "/" + container;
  }
}
