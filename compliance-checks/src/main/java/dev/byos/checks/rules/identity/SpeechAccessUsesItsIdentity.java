package dev.byos.checks.rules.identity;

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
import dev.byos.checks.rules.RoleBook;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Optional;

/** Speech authenticates with its own identity and is authorised by a role; no keys, nobody else. */
@RuleInfo(
    id = "BYOS-IDN-002",
    title = "Speech reaches storage with its own identity and by a role alone",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.SPEECH_WORK,
    sources = @Source(document = Document.SEED_A, section = "Intro"))
public final class SpeechAccessUsesItsIdentity implements HistoryRule {
  private static final String REMEDY =
      "Let the system-assigned identity of the resource do the work, authorised by Storage Blob Data Contributor.";

  /** A removed role may be honoured for as long as a message takes to reach the account. */
  private static final long SLACK_MICROS = 5_000_000;

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    RoleBook roles = new RoleBook(context);
    roles.watch(history);
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> check(line, event.access(), roles, context, findings));
    history.on(
        StorageEvent.BlobRead.class,
        (line, event) -> check(line, event.access(), roles, context, findings));
    history.on(
        StorageEvent.BlobDeleted.class,
        (line, event) -> check(line, event.access(), roles, context, findings));
  }

  private static void check(
      HistoryEvent line, Access access, RoleBook roles, RuleContext context, Findings findings) {
    if (!SpeechAccess.isBySpeech(access)) {
      return;
    }
    findings.examined();
    String subject = "storage/" + line.entity().name();
    if (!"SYSTEM_ASSIGNED".equals(access.principalKind())
        || !("managedIdentity".equals(access.authentication())
            || "userDelegationSas".equals(access.authentication()))) {
      findings.report(
          subject,
          "%s of %s/%s for %s was authenticated by %s as %s instead of the resource's own identity."
              .formatted(
                  access.operation(),
                  access.container(),
                  access.blob(),
                  access.workId(),
                  access.authentication(),
                  access.principalKind() == null ? "nobody known" : access.principalKind()),
          REMEDY,
          Proof.of(line));
      return;
    }
    Optional<StorageAccount> account = context.storageAccount(line.entity().name());
    if (account.isPresent()
        && !roles.explains(access.principal(), account.get(), line.timeMicros(), SLACK_MICROS)) {
      findings.report(
          subject,
          "%s of %s/%s by %s succeeded, though no role on the account was in effect for it."
              .formatted(access.operation(), access.container(), access.blob(), access.principal()),
          REMEDY,
          Proof.of(line));
    }
  }
}
