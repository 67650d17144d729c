package dev.byos.checks.rules.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.ImportedEstate;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.SpeechProtection;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.scenario.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published controls that contradict what BYOS needs. For each contradiction the report says which
 * of the two BYOS needs and why, and it never asks for both.
 */
class PublishedControlConflictsTest {

  /** Opposite wishes on one property, as remedies express them. */
  private enum Opposites {
    DEFAULT_ACTION("(?i)to Deny|deny by default", "(?i)keep it|allow all networks|open the dest"),
    BYPASS("(?i)set it to AzureServices", "(?i)clear the exceptions"),
    SKU("(?i)use Standard_GZRS", "(?i)stays in the region"),
    PUBLIC_ACCESS("(?i)publicNetworkAccess to Disabled", "(?i)open the dest|selected networks"),
    SHARED_KEYS("(?i)shared-key access off|allowSharedKeyAccess to false", "(?i)allow shared");

    private final Pattern one;
    private final Pattern other;

    Opposites(String one, String other) {
      this.one = Pattern.compile(one);
      this.other = Pattern.compile(other);
    }
  }

  private static ScenarioBuilder estate() {
    ScenarioBuilder builder = ImportedEstate.protectedWell();
    builder.profile = Profile.VINTAGE_2025_10;
    return builder;
  }

  private static List<Finding> judge(ScenarioBuilder builder) {
    return Judge.ofConfiguration(builder.build(), TestRegions.catalogue()).findings();
  }

  private static Finding only(ScenarioBuilder builder, String rule, String subject) {
    List<Finding> found =
        judge(builder).stream()
            .filter(f -> f.ruleId().equals(rule) && f.subject().equals(subject))
            .toList();
    assertThat(found).as(rule + " on " + subject).hasSize(1);
    return found.get(0);
  }

  private static void nothing(ScenarioBuilder builder, String rule, String subject) {
    assertThat(judge(builder))
        .noneMatch(f -> f.ruleId().equals(rule) && f.subject().equals(subject));
  }

  @Test
  void whatIsSetUpAsDocumentedIsLeftWithExemptionsAlone() {
    List<Finding> findings = judge(estate());
    assertThat(findings)
        .allMatch(f -> f.remedy().startsWith("Keep it"), "every remedy keeps the setting")
        .allMatch(f -> f.remedy().contains("exemption"), "every remedy asks for an exemption");
    assertThat(findings)
        .filteredOn(f -> f.ruleId().startsWith("BYOS-CTL-"))
        .extracting(f -> f.ruleId() + " " + f.subject())
        .containsExactlyInAnyOrder(
            "BYOS-CTL-006 storage/receu",
            "BYOS-CTL-006 storage/recus",
            "BYOS-CTL-006 storage/ttseu",
            "BYOS-CTL-007 storage/receu",
            "BYOS-CTL-007 storage/recus",
            "BYOS-CTL-007 storage/stteu",
            "BYOS-CTL-007 storage/sttus",
            "BYOS-CTL-007 storage/ttseu",
            "BYOS-CTL-008 storage/stteu",
            "BYOS-CTL-008 storage/sttus");
  }

  @Test
  void lockedStorageAgainstTheTrustedServicesControl() {
    Finding finding = only(estate(), "BYOS-CTL-008", "storage/stteu");
    assertThat(finding.remedy())
        .contains("record an exemption", "c9d007d0", "CIS 3.0.0 4.8", "CKV_AZURE_36")
        .contains("resource-instance rules");
    nothing(estate(), "BYOS-NET-003", "speech/speecheu");
    nothing(estate(), "BYOS-NET-004", "storage/stteu");
  }

  @Test
  void loosenedStorageMeetsTheTrustedServicesControlAndNotTheDocumentedSetUp() {
    ScenarioBuilder builder = estate();
    builder.storage.get("stteu").bypass = List.of("AzureServices");
    nothing(builder, "BYOS-CTL-008", "storage/stteu");
    assertThat(only(builder, "BYOS-NET-004", "storage/stteu").message()).contains("c9d007d0");
  }

  @Test
  void customVoiceAgainstDenyByDefault() {
    Finding finding = only(estate(), "BYOS-NET-010", "storage/ttseu");
    assertThat(finding.message()).contains("34c877ad", "NS-2", "CKV_AZURE_35", "Custom Voice");
    assertThat(only(estate(), "BYOS-CTL-006", "storage/ttseu").remedy())
        .contains("record an exemption", "Custom Voice");
    nothing(estate(), "BYOS-NET-005", "storage/ttseu");
  }

  @Test
  void recordingExportAgainstAPrivateAccount() {
    Finding finding = only(estate(), "BYOS-CTL-007", "storage/receu");
    assertThat(finding.remedy())
        .contains("record an exemption", "b2982f36", "CKV_AZURE_59", "public endpoint");
    ScenarioBuilder closed = estate();
    closed.storage.get("receu").publicNetworkAccess = "Disabled";
    nothing(closed, "BYOS-CTL-007", "storage/receu");
    only(closed, "BYOS-NET-009", "storage/receu");
  }

  @Test
  void geoRedundancyAgainstResidency() {
    ScenarioBuilder builder = estate();
    builder.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0);
    only(builder, "BYOS-RES-004", "storage/stteu");
    nothing(builder, "BYOS-CTL-011", "storage/stteu");
    builder.storage.get("stteu").sku = "Standard_ZRS";
    nothing(builder, "BYOS-RES-004", "storage/stteu");
    assertThat(only(builder, "BYOS-CTL-011", "storage/stteu").remedy())
        .contains("record an exemption", "bf045164", "CKV_AZURE_206", "northeurope");
  }

  @Test
  void speechStudioAgainstVirtualNetworksAlone() {
    ScenarioBuilder builder = estate();
    nothing(builder, "BYOS-CTL-006", "storage/stteu");
    builder.storage.get("stteu").ipRules = List.of("203.0.113.7");
    assertThat(only(builder, "BYOS-CTL-006", "storage/stteu").remedy())
        .contains("record an exemption", "2a1a9cdf", "Speech Studio");
  }

  @Test
  void immutabilityAgainstTimeToLive() {
    ScenarioBuilder builder = estate();
    builder
        .storage
        .get("stteu")
        .containers
        .add(new BlobContainer("customspeech-artifacts", "None", 0, true, List.of()));
    assertThat(only(builder, "BYOS-STO-008", "storage/stteu/customspeech-artifacts").remedy())
        .contains("exemption", "container of your own");
  }

  @Test
  void customerManagedKeysOnSpeechItself() {
    ScenarioBuilder builder = estate();
    builder.speech.get("speecheu").protection = SpeechProtection.unstated();
    Finding finding = only(builder, "BYOS-CTL-002", "speech/speecheu");
    assertThat(finding.message()).contains("does not except kind SpeechServices", "customer");
    assertThat(finding.remedy()).contains("67121cc7", "record an exemption");
  }

  @Test
  void customerOwnedStorageByCapability() {
    nothing(estate(), "BYOS-CTL-001", "speech/speecheu");
    ScenarioBuilder builder = estate();
    builder.speech.get("speecheu").storage.clear();
    assertThat(only(builder, "BYOS-CTL-001", "speech/speecheu").remedy())
        .contains("46aa9b05", "CustomerManagedStorage");
  }

  /** Every mixture of the settings on which controls and BYOS disagree, for every use. */
  static Stream<ScenarioBuilder> mixtures() {
    List<ScenarioBuilder> all = new ArrayList<>();
    for (boolean deny : List.of(true, false)) {
      for (List<String> bypass : List.of(List.of("AzureServices"), List.<String>of())) {
        for (boolean rules : List.of(true, false)) {
          for (String access : List.of("Enabled", "Disabled")) {
            for (String sku : List.of("Standard_GRS", "Standard_LRS")) {
              for (boolean residency : List.of(true, false)) {
                all.add(mixture(deny, bypass, rules, access, sku, residency));
              }
            }
          }
        }
      }
    }
    return all.stream();
  }

  private static ScenarioBuilder mixture(
      boolean deny,
      List<String> bypass,
      boolean rules,
      String access,
      String sku,
      boolean residency) {
    ScenarioBuilder builder = estate();
    builder
        .storage
        .values()
        .forEach(
            account -> {
              account.deny = deny;
              account.bypass = bypass;
              account.resourceRules =
                  rules ? List.of("speecheu", "speechus", "voiceeu") : List.of();
              account.publicNetworkAccess = access;
              account.sku = sku;
            });
    if (residency) {
      builder.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0);
    }
    return builder;
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void noReportAsksForOppositeThings(ScenarioBuilder builder) {
    Map<String, List<Finding>> bySubject =
        judge(builder).stream().collect(Collectors.groupingBy(Finding::subject));
    bySubject.forEach(
        (subject, findings) -> {
          for (Opposites property : Opposites.values()) {
            List<String> one = wishes(findings, property.one, property);
            List<String> other = wishes(findings, property.other, property);
            assertThat(one.isEmpty() || other.isEmpty())
                .as("%s of %s: %s against %s", property, subject, one, other)
                .isTrue();
          }
        });
  }

  private static List<String> wishes(List<Finding> findings, Pattern wish, Opposites property) {
    return findings.stream()
        .filter(f -> property != Opposites.DEFAULT_ACTION || isOnFirewall(f))
        .filter(f -> wish.matcher(f.remedy()).find())
        .map(f -> f.ruleId() + ": " + f.remedy())
        .toList();
  }

  private static boolean isOnFirewall(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.OfPlace.class::isInstance)
        .map(Evidence.OfPlace.class::cast)
        .anyMatch(place -> place.path().endsWith("networkAcls/defaultAction"));
  }
}
