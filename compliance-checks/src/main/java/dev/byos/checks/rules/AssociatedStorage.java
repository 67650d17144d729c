package dev.byos.checks.rules;

import dev.byos.checks.rule.AbsentAccount;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import java.util.Objects;
import java.util.Optional;

/** Finds the storage account of a Speech resource, and says so when nothing is known of it. */
public final class AssociatedStorage {

  private AssociatedStorage() {}

  /**
   * The account that a Speech resource is associated with. When the input leaves it open, or names
   * an account that no input declares, the subject is left undecided; when there is none, or its id
   * is malformed, nothing is said, since other rules do.
   */
  public static Optional<StorageAccount> of(
      DeclaredSpeech speech, RuleContext context, Findings findings, String subject) {
    String path = speech.path("userOwnedStorage");
    if (context.undecided(findings, subject, path)) {
      return Optional.empty();
    }
    Optional<StorageAccount> account = context.accountOf(speech.resource());
    if (account.isEmpty() && !context.runFollows()) {
      nameOf(speech)
          .ifPresent(
              name ->
                  findings.undecided(
                      subject,
                      "Storage account %s of %s is not among the inputs."
                          .formatted(name, speech.resource().name()),
                      context.place(path)));
    }
    return account;
  }

  /** The name of the account that a resource is associated with, declared or not. */
  public static Optional<String> nameOf(DeclaredSpeech speech) {
    return speech.resource().userOwnedStorage().stream()
        .map(AssociatedStorage::nameIn)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String nameIn(UserOwnedStorage storage) {
    return storage.account() != null
        ? storage.account()
        : AbsentAccount.nameIn(storage.resourceId());
  }
}
