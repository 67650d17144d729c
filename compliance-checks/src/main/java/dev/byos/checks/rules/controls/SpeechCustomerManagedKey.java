package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Encryption;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;

/**
 * The policy excepts several kinds of resources and not SpeechServices, although what a BYOS
 * resource stores is encrypted with the keys of its storage account.
 */
@RuleInfo(
    id = "BYOS-CTL-002",
    title = "Speech resources are encrypted with a customer-managed key",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "67121cc7-ff39-4ab8-b7e3-95b84dab487d"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "DP-5"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_22")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "67121cc7-ff39-4ab8-b7e3-95b84dab487d"))
public final class SpeechCustomerManagedKey extends SpeechControl {

  /** The control. */
  public SpeechCustomerManagedKey() {
    super("encryption", "kind");
  }

  @Override
  void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict) {
    if (EXCEPTED.stream().anyMatch(kind -> kind.equalsIgnoreCase(speech.resource().kind()))) {
      return;
    }
    Encryption encryption = speech.resource().protection().encryption();
    if (encryption != null && encryption.customerManaged()) {
      verdict.met();
      return;
    }
    String found =
        encryption == null
            ? "No encryption is stated, so that the service's own keys count"
            : "encryption.keySource is " + encryption.keySource();
    if (speech.wantsByos()) {
      verdict.missed(
          "encryption",
          found
              + "; the control does not except kind SpeechServices, although the data rests in storage of the customer.",
          "Encrypt the storage account with a key of the customer (BYOS-CTL-022), which is what protects"
              + " the data; then set a key here as well or record an exemption for Azure Policy 67121cc7-ff39-4ab8-b7e3-95b84dab487d.");
    } else {
      verdict.missed(
          "encryption",
          found + ".",
          "Set encryption.keySource to Microsoft.KeyVault with a key of the customer.");
    }
  }

  /** Kinds that the policy leaves out; there are more that have nothing to do with Speech. */
  private static final List<String> EXCEPTED =
      List.of("AIServices", "CognitiveServices", "SpeechTranslation");
}
