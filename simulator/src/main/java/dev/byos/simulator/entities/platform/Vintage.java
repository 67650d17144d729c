package dev.byos.simulator.entities.platform;

import dev.byos.model.scenario.Profile;

/**
 * What changed between document vintages without a figure in the profile. Profiles are named after
 * their vintage; one with another name counts as new.
 */
final class Vintage {

  private Vintage() {}

  /**
   * Whether text-to-speech reads its data with a SAS, so that the firewall has to let in all
   * networks and traffic between regions takes the public internet. Said since 2024; the text of
   * March 2023 lets all uses pass as a trusted service.
   */
  static boolean textToSpeechUsesPublicEndpoint(Profile profile) {
    return !early(profile);
  }

  /** Whether the documents warn of custom roles in the place of the built-in one. Since 2024. */
  static boolean customRolesFail(Profile profile) {
    return !early(profile);
  }

  private static boolean early(Profile profile) {
    return profile.name().startsWith("2023");
  }
}
