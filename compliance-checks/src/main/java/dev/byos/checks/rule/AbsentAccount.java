package dev.byos.checks.rule;

import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Storage that BYOS uses and that no input declares: an account of another template, or one whose
 * id the input leaves open. Rules on storage must not pass over it as if it were in order, so they
 * leave it undecided.
 *
 * @param subject subject of what is undecided: the account by name, or the resource that uses it
 *     when even the name is open
 * @param path where the estate names the account
 * @param reason why nothing is known of it, one sentence
 */
public record AbsentAccount(String subject, String path, String reason) {
  private static final String MARK = "/providers/microsoft.storage/storageaccounts/";

  /** Name of the account that a resource id names, or null when it names none. */
  public static String nameIn(String resourceId) {
    if (resourceId == null) {
      return null;
    }
    int at = resourceId.toLowerCase(Locale.ROOT).indexOf(MARK);
    String name = at < 0 ? "" : resourceId.substring(at + MARK.length());
    return name.isEmpty() || name.contains("/") ? null : name;
  }

  static List<AbsentAccount> of(RuleContext context) {
    if (context.runFollows()) {
      // Whether an account exists when it is needed is then told by the events.
      return List.of();
    }
    Map<String, AbsentAccount> absent = new LinkedHashMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      String path = speech.path("userOwnedStorage");
      if (context.accountOf(speech.resource()).isPresent()) {
        continue;
      }
      boolean named = false;
      for (UserOwnedStorage storage : speech.resource().userOwnedStorage()) {
        String name = storage.account() != null ? storage.account() : nameIn(storage.resourceId());
        // What stands in braces is filled in by the deployment.
        if (name != null && !name.contains("{")) {
          named = true;
          add(absent, name, path, speech.subject());
        }
      }
      if (!named && context.unknown(path).isPresent()) {
        absent.putIfAbsent(
            speech.subject(),
            new AbsentAccount(
                speech.subject(), path, "Which storage account is associated is left open."));
      }
    }
    for (RecordingRoute route : context.recordingRoutes()) {
      if (context.storageAccount(route.account()).isEmpty()) {
        add(absent, route.account(), route.path(), route.subject());
      }
    }
    return List.copyOf(new ArrayList<>(absent.values()));
  }

  private static void add(
      Map<String, AbsentAccount> absent, String name, String path, String user) {
    absent.putIfAbsent(
        "storage/" + name,
        new AbsentAccount(
            "storage/" + name,
            path,
            "Storage account %s, which %s uses, is not among the inputs.".formatted(name, user)));
  }
}
