package dev.byos.studies;

import dev.byos.checks.expectation.VerdictRule;
import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerifier;
import dev.byos.checks.exports.MetadataAudit;
import dev.byos.checks.exports.MetadataFolder;
import dev.byos.checks.exports.VerificationAssumptions;
import dev.byos.checks.history.EstateOfHistory;
import dev.byos.checks.history.HistoryFormatException;
import dev.byos.checks.history.HistoryReader;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.latency.LatencyMeasurement;
import dev.byos.checks.rules.RuleAssumptions;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.ScenarioEvent.RunStarted;
import dev.byos.model.report.Activity;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store is held against what must be in it: no run, no writer. It only lists and reads, so that
 * Storage Blob Data Reader is all it needs.
 */
public final class AuditStudy {
  private static final int READERS = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());

  private AuditStudy() {}

  /**
   * Audits.
   *
   * @throws RunFailedException when the history or the metadata can't be read; says where and why
   */
  public static RunReport audit(AuditPlan plan) {
    try {
      if (plan.yardstick() instanceof AuditYardstick.OfHistory history) {
        return ofHistory(plan, history.file());
      }
      return ofMetadata(plan, ((AuditYardstick.OfMetadata) plan.yardstick()).folder());
    } catch (HistoryFormatException wrong) {
      throw new RunFailedException(wrong.getMessage(), wrong);
    } catch (IOException failed) {
      throw new RunFailedException("can't be read: " + failed.getMessage(), failed);
    }
  }

  private static RunReport ofHistory(AuditPlan plan, Path file) throws IOException {
    ExportVerifier verifier = new ExportVerifier();
    LatencyMeasurement latency = new LatencyMeasurement();
    EstateOfHistory told = new EstateOfHistory();
    RunStarted[] started = new RunStarted[1];
    long events =
        HistoryReader.read(
            file,
            line -> {
              if (line.event() instanceof RunStarted first) {
                started[0] = first;
              }
              told.accept(line);
              verifier.accept(line);
              latency.accept(line);
            });
    String digest = sha256(file);
    Estate estate = plan.estate().map(Scenario::estate).orElseGet(told::estate);
    Scenario scenario =
        scenario(
            plan,
            started[0].scenario(),
            profile(started[0].profile()),
            started[0].start(),
            new Scenario.InputFile(shown(file), digest),
            estate);
    ExportVerification verification =
        verifier.finish(plan.store().apply(accounts(plan, estate, told.estate())), List.of());
    return report(plan, scenario, started[0].seed(), events, digest, verification, latency.rows());
  }

  private static RunReport ofMetadata(AuditPlan plan, Path folder) throws IOException {
    MetadataFolder documents = MetadataFolder.read(folder);
    if (!documents.problems().isEmpty()) {
      throw new RunFailedException(String.join("\n", documents.problems()));
    }
    StringBuilder digests = new StringBuilder();
    documents.documents().forEach((id, document) -> digests.append(id).append(document.md5()));
    String digest = hex(sha256().digest(digests.toString().getBytes(StandardCharsets.UTF_8)));
    Estate estate =
        plan.estate().map(Scenario::estate).orElseGet(() -> Estate.builder("unknown").build());
    Scenario scenario =
        scenario(
            plan,
            "Recording metadata in " + folder.getFileName(),
            Profile.VINTAGE_2025_10,
            Instant.EPOCH,
            new Scenario.InputFile(shown(folder), digest),
            estate);
    ExportVerification verification =
        new MetadataAudit(documents, estate, READERS)
            .of(plan.store().apply(accounts(plan, estate)), accounts(plan, estate));
    return report(plan, scenario, 0, 0, digest, verification, List.of());
  }

  private static Set<String> accounts(AuditPlan plan, Estate... estates) {
    Set<String> names = new TreeSet<>(plan.accounts());
    for (Estate estate : estates) {
      estate.storageAccounts().forEach(account -> names.add(account.name()));
    }
    return names;
  }

  private static RunReport report(
      AuditPlan plan,
      Scenario scenario,
      long seed,
      long events,
      String digest,
      ExportVerification verification,
      List<LatencyRow> latency) {
    Judgement judgement = Judge.ofArtefacts(scenario, plan.regions(), verification);
    return new RunReport(
        plan.tool(),
        Story.of(scenario),
        seed,
        plan.regions().latencyData(),
        events,
        digest,
        VerdictRule.of(
            plan.failOn(),
            judgement.totals(),
            judgement.outcomes(),
            List.of(),
            verification.summary()),
        judgement.findings(),
        judgement.totals(),
        judgement.outcomes(),
        latency,
        verification.summary(),
        List.of(),
        List.of(),
        List.of(),
        Activity.none(),
        List.of(),
        List.of(),
        List.of(),
        assumptions(plan));
  }

  private static List<Assumption> assumptions(AuditPlan plan) {
    List<Assumption> all = new ArrayList<>(plan.inputAssumptions());
    all.addAll(RuleAssumptions.all());
    all.addAll(VerificationAssumptions.all());
    all.sort(Comparator.comparing(Assumption::id));
    return all;
  }

  private static Scenario scenario(
      AuditPlan plan,
      String name,
      Profile profile,
      Instant start,
      Scenario.InputFile file,
      Estate estate) {
    Estate demanded =
        plan.policy().file() == null
            ? estate
            : estate.toBuilder().residencyPolicy(plan.policy().residency()).build();
    return new Scenario(
        "Audit of " + name,
        "What a store holds against what must be in it.",
        List.of(file),
        start,
        0,
        0,
        profile,
        Scenario.Deployment.SETTLED,
        Scenario.Media.FILES,
        0,
        demanded,
        List.of(),
        List.of(),
        List.of());
  }

  private static Profile profile(String name) {
    return Profile.published().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElse(Profile.VINTAGE_2025_10);
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return hex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
