package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.StorageAccount;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A container that recordings go to.
 *
 * @param accountName name of the account, whether it is among the inputs or not
 * @param container name of the container
 * @param path where the destination is declared
 * @param declared the container as declared, if it is
 */
record RecordingContainer(
    String accountName,
    Optional<StorageAccount> account,
    String container,
    String path,
    Optional<BlobContainer> declared) {
  private static final Set<String> MANAGED =
      Set.of(SpeechContainers.ARTIFACTS, SpeechContainers.MODELS, SpeechContainers.AUDIO_LOGS);

  /** Each container once, in the order of the declarations. */
  static List<RecordingContainer> all(RuleContext context) {
    Map<String, RecordingContainer> all = new LinkedHashMap<>();
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null && recording.destination().account() != null) {
        String account = recording.destination().account();
        add(all, context, account, recording.destination().container(), recording.path("to"));
      }
    }
    Map<String, String> stated = new HashMap<>();
    for (Intent.RecordingDestination to : context.estate().intent().recordingDestinations()) {
      if (to.container() != null) {
        stated.put(to.communication() + '>' + to.account(), to.container());
      }
    }
    for (RecordingRoute route : context.recordingRoutes()) {
      String name = stated.get(route.communication() + '>' + route.account());
      if (name != null) {
        add(all, context, route.account(), name, route.path());
      } else if (route.reason() != RecordingRoute.Reason.WORKLOAD) {
        context
            .storageAccount(route.account())
            .ifPresent(
                account ->
                    account.containers().stream()
                        .filter(container -> !MANAGED.contains(container.name()))
                        .forEach(
                            container ->
                                add(
                                    all,
                                    context,
                                    account.name(),
                                    container.name(),
                                    "storageAccounts/"
                                        + account.name()
                                        + "/containers/"
                                        + container.name())));
      }
    }
    return List.copyOf(all.values());
  }

  private static void add(
      Map<String, RecordingContainer> all,
      RuleContext context,
      String accountName,
      String name,
      String path) {
    if (all.containsKey(accountName + '/' + name)) {
      return;
    }
    Optional<StorageAccount> account = context.storageAccount(accountName);
    Optional<BlobContainer> declared =
        account.stream()
            .flatMap(found -> found.containers().stream())
            .filter(container -> container.name().equals(name))
            .findFirst();
    all.put(
        accountName + '/' + name,
        new RecordingContainer(accountName, account, name, path, declared));
  }

  /** Account and container. */
  String name() {
    return accountName + "/" + container;
  }

  /** Subject of findings. */
  String subject() {
    return "storage/" + name();
  }

  /** Whether the customer attached rules of their own by name. */
  boolean hasNamedRules() {
    return declared.filter(found -> !found.complianceRules().isEmpty()).isPresent();
  }
}
