package dev.byos.checks.rule;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.SpeechProtection;
import dev.byos.model.estate.StorageProtection;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.workload.WorkItem;
import java.util.function.Predicate;

/**
 * What a scenario must contain for a rule to apply to it. A rule that does not apply is left out of
 * the judgement; one that applies and still sees nothing is inconclusive.
 */
// The conditions are pure functions without state; the checker cannot see that.
@SuppressWarnings("ImmutableEnumChecker")
public enum Need {
  NOTHING("every estate", context -> true),
  /** A Speech resource with an associated storage account, or one that may have one. */
  BYOS_SPEECH(
      "a Speech resource with an associated storage account",
      context ->
          context.speechResources().stream().anyMatch(s -> s.isByos() || isOpen(s, context))),
  /**
   * A BYOS resource whose creating request names its api-version: one that is created with REST, or
   * one that a template declares.
   */
  REST_CREATION(
      "a BYOS Speech resource whose creating request names its api-version",
      context ->
          context.speechResources().stream()
              .anyMatch(
                  s ->
                      mayBeByos(s, context)
                          && (s.resource().createdWith() == CreationMethod.REST
                              || (s.resource().createdWith() == null
                                  && s.resource().apiVersion() != null)))),
  /** A BYOS resource of which the input tells how it is created; templates and exports cannot. */
  CREATION_METHOD(
      "a BYOS Speech resource of which the input tells how it is created",
      context ->
          context.speechResources().stream()
              .anyMatch(s -> mayBeByos(s, context) && s.resource().createdWith() != null)),
  /** A BYOS resource of which the input tells who creates it. */
  CREATOR(
      "a BYOS Speech resource of which the input tells who creates it",
      context ->
          context.speechResources().stream()
              .anyMatch(s -> mayBeByos(s, context) && s.resource().createdBy() != null)),
  /** A BYOS resource that is created with the CLI. */
  CLI_CREATION(
      "a BYOS Speech resource that is created with the Azure CLI",
      context ->
          context.speechResources().stream()
              .anyMatch(s -> s.wantsByos() && s.resource().createdWith() == CreationMethod.CLI)),
  /** Any Speech resource. */
  SPEECH("a Speech resource", context -> !context.speechResources().isEmpty()),
  /** As {@link #BYOS_SPEECH}, under a profile that knows the access request. */
  APPROVAL(
      "a BYOS Speech resource, under a profile that knows the access request",
      context -> context.profile().approvalRequired() && BYOS_SPEECH.isMet(context)),
  /** A BYOS resource that the portal creates. */
  PORTAL(
      "a BYOS Speech resource that the portal creates",
      context -> context.speechResources().stream().anyMatch(s -> s.usesPortal() && s.wantsByos())),
  /** A resource that the portal creates while the run is going on. */
  PORTAL_DURING_RUN(
      "a Speech resource that the portal creates during a run",
      context ->
          context.speechResources().stream().anyMatch(s -> s.usesPortal() && s.createdDuringRun())),
  /** Work on a Speech resource. */
  SPEECH_WORK(
      "work on a Speech resource",
      context ->
          context.scenario().workload().stream().anyMatch(w -> !(w instanceof WorkItem.Calls))),
  /** Work on a Speech resource, one with an associated account among them. */
  BYOS_SPEECH_WORK(
      "work on a Speech resource with an associated storage account",
      context -> SPEECH_WORK.isMet(context) && BYOS_SPEECH.isMet(context)),
  /** Batch transcription work. */
  BATCH_TRANSCRIPTION(
      "batch transcription work",
      context ->
          context.scenario().workload().stream()
              .anyMatch(w -> w instanceof WorkItem.BatchTranscription)),
  /** Batch transcription with a custom model. */
  CUSTOM_MODEL_TRANSCRIPTION(
      "batch transcription work with a custom model",
      context ->
          context.scenario().workload().stream()
              .anyMatch(
                  w -> w instanceof WorkItem.BatchTranscription b && b.customModel() != null)),
  /** Custom Neural Voice work. */
  VOICE_WORK(
      "Custom Neural Voice work",
      context ->
          context.scenario().workload().stream().anyMatch(w -> w instanceof WorkItem.CustomVoice)),
  /** A read of a Speech resource's configuration during the run. */
  DESCRIPTION(
      "a read of a Speech resource's configuration during a run",
      context -> has(context.scenario(), Change.DescribeSpeech.class)),
  /** A Communication Services resource. */
  COMMUNICATION(
      "a Communication Services resource",
      context -> !context.estate().communicationResources().isEmpty()),
  /** Calls that are recorded, wherever to. */
  RECORDING("recorded calls", context -> !context.recordings().isEmpty()),
  /** Calls of whose recording a callback is told. */
  RECORDING_CALLBACK(
      "calls whose recording has a callback",
      context ->
          context.recordings().stream()
              .anyMatch(recording -> recording.calls().recording().callbackUri() != null)),
  /** Calls that are recorded to a customer's storage account. */
  EXPORTED_RECORDING(
      "calls that are recorded to a customer's storage account",
      context -> context.recordings().stream().anyMatch(r -> r.destination() != null)),
  /** Somebody deletes blobs during the run. */
  DELETION(
      "somebody who deletes blobs during a run",
      context -> has(context.scenario(), Change.DeleteBlobs.class)),
  /** Recordings that go to a customer's storage account, by whatever tells. */
  RECORDING_ROUTE(
      "recordings that go to a customer's storage account, as workload, policy or roles on blobs tell",
      context -> !context.recordingRoutes().isEmpty()),
  /**
   * As {@link #RECORDING_ROUTE}, or a Communication Services resource in an input that cannot tell
   * role assignments, so that its recordings may go anywhere.
   */
  RECORDING_ACCESS(
      "recordings that go to a customer's storage account, or may for want of a list of role"
          + " assignments",
      context ->
          RECORDING_ROUTE.isMet(context)
              || (!context.runFollows()
                  && COMMUNICATION.isMet(context)
                  && context.unknown("roleAssignments").isPresent())),
  /** A storage account of which it is known that only transcription and its like use it. */
  SPEECH_TO_TEXT_STORAGE(
      "storage of which workload or policy tell that only speech to text uses it",
      context -> context.speechUses().anyAccount(SpeechUses.OfAccount::speechToTextAlone)),
  /** A storage account of which it is known that text to speech uses it. */
  TEXT_TO_SPEECH_STORAGE(
      "storage of which workload or policy tell that text to speech uses it",
      context -> context.speechUses().anyAccount(SpeechUses.OfAccount::textToSpeech)),
  /** A storage account of which any use is known. */
  USED_STORAGE(
      "storage of which workload or policy tell what Speech uses it for",
      context -> context.speechUses().anyAccount(account -> !account.uses().isEmpty())),
  /** Storage whose blob service has CORS rules. */
  CORS_RULES(
      "storage with CORS rules",
      context ->
          context.byosAccounts().stream()
              .anyMatch(
                  account ->
                      !account.protection().corsRules().isEmpty()
                          || context
                              .unknown("storageAccounts/" + account.name() + "/corsRules")
                              .isPresent())),
  /** A Speech resource that is deleted during the run and created again. */
  RECREATION(
      "a Speech resource that is deleted during a run and created again",
      context -> has(context.scenario(), Change.DeleteSpeech.class)),
  /** Speech with storage, in an input that tells who assigned a role, or in a run, which does. */
  ROLE_ASSIGNER(
      "a BYOS Speech resource, where the input or a run tells who assigns roles",
      context ->
          BYOS_SPEECH.isMet(context)
              && (context.runFollows()
                  || context.roleAssignments().stream().anyMatch(a -> a.assignedBy() != null))),
  /** Role assignments. */
  ROLE_ASSIGNMENTS(
      "role assignments, or an input that cannot tell them",
      context ->
          !context.roleAssignments().isEmpty() || context.unknown("roleAssignments").isPresent()),
  /** An Event Grid system topic. */
  SYSTEM_TOPIC("an Event Grid system topic", context -> !context.estate().systemTopics().isEmpty()),
  /** A storage account that copies its data to the paired region. */
  GEO_REPLICATION(
      "a BYOS storage account that copies its data to the paired region",
      context -> context.byosAccounts().stream().anyMatch(account -> account.geoReplicated())),
  /**
   * A deployment that is judged by its configuration alone: an imported estate, or a script that
   * states protection settings. Published controls that BYOS itself does not ask for would drown
   * the report of a run, whose script mostly leaves such settings out.
   */
  PUBLISHED_CONTROLS(
      "a deployment that is judged without a run",
      context ->
          !context.runFollows()
              && (context.scenario().workload().isEmpty() || statesProtection(context.estate()))),
  /** As {@link #PUBLISHED_CONTROLS}, with a list of SKUs that storage accounts may have. */
  ALLOWED_SKUS(
      "a deployment that is judged without a run, under a policy on storage SKUs",
      context ->
          PUBLISHED_CONTROLS.isMet(context)
              && !context.estate().intent().allowedStorageSkus().isEmpty()),
  /** As {@link #PUBLISHED_CONTROLS}, where it is known what storage is used for. */
  NETWORK_CONTROLS(
      "a deployment that is judged without a run, of which workload or policy tell what it is used"
          + " for",
      context ->
          PUBLISHED_CONTROLS.isMet(context)
              && (USED_STORAGE.isMet(context)
                  || !context.estate().intent().recordingDestinations().isEmpty()
                  || EXPORTED_RECORDING.isMet(context))),
  /** As {@link #PUBLISHED_CONTROLS}, with a Speech resource. */
  SPEECH_ENDPOINT_CONTROL(
      "a Speech resource in a deployment that is judged without a run",
      context -> PUBLISHED_CONTROLS.isMet(context) && SPEECH.isMet(context)),
  /** A demand on places. */
  RESIDENCY_POLICY(
      "a policy on allowed regions or geographies",
      context ->
          !context.estate().residencyPolicy().allowedRegions().isEmpty()
              || !context.estate().residencyPolicy().allowedGeographies().isEmpty());

  private final String words;
  private final Predicate<RuleContext> condition;

  Need(String words, Predicate<RuleContext> condition) {
    this.words = words;
    this.condition = condition;
  }

  /** What must be there, as it reads after "applies to". */
  public String words() {
    return words;
  }

  /** Whether the scenario contains it. */
  public boolean isMet(RuleContext context) {
    return condition.test(context);
  }

  private static boolean statesProtection(Estate estate) {
    return estate.storageAccounts().stream()
            .anyMatch(account -> !account.protection().equals(StorageProtection.unstated()))
        || estate.speechResources().stream()
            .anyMatch(speech -> !speech.protection().equals(SpeechProtection.unstated()));
  }

  private static boolean mayBeByos(DeclaredSpeech speech, RuleContext context) {
    return speech.wantsByos() || isOpen(speech, context);
  }

  /** Whether the input leaves open if the resource is a BYOS one. */
  private static boolean isOpen(DeclaredSpeech speech, RuleContext context) {
    return context.unknown(speech.path("userOwnedStorage")).isPresent();
  }

  private static boolean has(Scenario scenario, Class<? extends Change> change) {
    return scenario.timeline().stream().anyMatch(entry -> change.isInstance(entry.action()));
  }
}
