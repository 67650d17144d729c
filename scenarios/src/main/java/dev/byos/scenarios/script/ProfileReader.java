package dev.byos.scenarios.script;

import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Profile.AssociationUpdateAnswer;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code profile}: a published one, or one's own based on it. */
final class ProfileReader {

  private ProfileReader() {}

  /** The published profiles by name, the newest (the default) last. */
  static Map<String, Profile> published() {
    Map<String, Profile> published = new LinkedHashMap<>();
    Profile.published().forEach(profile -> published.put(profile.name(), profile));
    return published;
  }

  static Profile read(Section script, Optional<String> replacement) {
    if (replacement.isPresent() && published().containsKey(replacement.get())) {
      return published().get(replacement.get());
    }
    YamlNode node = script.node("profile").orElse(null);
    if (node instanceof YamlNode.Mapping) {
      return inline(script.child("profile", "profile").orElseThrow());
    }
    return script.word("profile", published(), Profile.VINTAGE_2025_10);
  }

  private static Profile inline(Section section) {
    Profile base = section.word("basedOn", published(), Profile.VINTAGE_2025_10);
    return new Profile(
        section.text("name", base.name() + "+own"),
        section.flag("approvalRequired", base.approvalRequired()),
        Times.duration(section, "builtInCopy", base.builtInCopyMicros()),
        Times.duration(section, "logRetention", base.logRetentionMicros()),
        section.flag("pauseOnStartMetadataFault", base.pauseOnStartMetadataFault()),
        Times.duration(section, "roleEffectMaximal", base.roleEffectMaximalMicros()),
        Times.duration(section, "firewallEffectMaximal", base.firewallEffectMaximalMicros()),
        section.integer(
            "storageOperationsPerSecond", base.storageOperationsPerSecond(), 1, 10_000_000),
        Times.positive(section, "chunkMaximal", base.chunkMaximalMicros()),
        Times.duration(section, "sasDefault", base.sasDefaultMicros()),
        section.word(
            "associationUpdateAnswer",
            Words.ordered(
                "reject", AssociationUpdateAnswer.REJECT, "ignore", AssociationUpdateAnswer.IGNORE),
            base.associationUpdateAnswer()),
        section.number("farRoundTripMillis", base.farRoundTripMillis(), 0, 100_000));
  }
}
