package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.SpeechUses;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Intent.SpeechUse;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text to speech needs an open firewall and speech to text does not. On one account both get the
 * open one; whoever wants the most restriction keeps them apart.
 */
@RuleInfo(
    id = "BYOS-NET-006",
    title = "Speech to text and text to speech have storage of their own",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.USED_STORAGE,
    profiles = "2025-10",
    sources = @Source(document = Document.SETUP_25B, section = "Text to speech"))
public final class SeparateStorageForTextToSpeech implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, List<DeclaredSpeech>> users = new LinkedHashMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .map(StorageAccount::name)
          .ifPresent(name -> users.computeIfAbsent(name, key -> new ArrayList<>()).add(speech));
    }
    users.forEach((account, resources) -> check(account, resources, context, findings));
  }

  private static void check(
      String account, List<DeclaredSpeech> users, RuleContext context, Findings findings) {
    SpeechUses.OfAccount use = context.speechUses().ofAccount(account);
    if (use.uses().isEmpty()) {
      return;
    }
    String subject = "storage/" + account;
    if (context.undecided(
        findings,
        subject,
        users.stream().map(user -> user.path("userOwnedStorage")).toArray(String[]::new))) {
      return;
    }
    findings.examined();
    if (use.uses().equals(Set.of(SpeechUse.SPEECH_TO_TEXT, SpeechUse.TEXT_TO_SPEECH))) {
      findings.report(
          subject,
          "Account %s serves speech to text and text to speech, so that its firewall must be open for both."
              .formatted(account),
          "Use a Speech resource and an account of their own for text to speech, and lock the other.",
          users.stream()
              .map(user -> context.place(user.path("userOwnedStorage")))
              .toArray(Evidence[]::new));
    }
  }
}
