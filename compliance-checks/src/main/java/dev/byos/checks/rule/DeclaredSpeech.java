package dev.byos.checks.rule;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.SpeechResource;

/**
 * A Speech resource that the scenario declares: in its layout, or in its timeline as something to
 * be created.
 *
 * @param path where it is declared, such as {@code speechResources/speecheu}
 * @param createdDuringRun whether its creation belongs to the run; false for what stands at the
 *     start
 */
public record DeclaredSpeech(SpeechResource resource, String path, boolean createdDuringRun) {

  /** Entity id of the resource. */
  public String subject() {
    return "speech/" + resource.name();
  }

  /** Whether a storage account is associated. */
  public boolean isByos() {
    return !resource.userOwnedStorage().isEmpty();
  }

  /** Whether its creator meant it to have storage, associated in the end or not. */
  public boolean wantsByos() {
    return isByos() || resource.createsStorage();
  }

  /** Whether the portal creates it. */
  public boolean usesPortal() {
    return resource.createdWith() == CreationMethod.PORTAL;
  }

  /** Path of one of its properties. */
  public String path(String property) {
    return path + "/" + property;
  }
}
