package dev.byos.checks.rules.network;

import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.region.RegionCatalogue;

/** The one kind of access that documents from 2024 on allow over the public internet. */
final class PublicReads {

  private PublicReads() {}

  /**
   * Text to speech reads with a SAS from storage in another region; the draft knows no exception.
   */
  static boolean isException(HistoryEvent line, Access access, RuleContext context) {
    boolean draft = context.profile().name().startsWith("2023");
    boolean otherRegion =
        access.fromRegion() != null
            && !RegionCatalogue.normalForm(access.fromRegion())
                .equals(RegionCatalogue.normalForm(line.at()));
    return !draft
        && SpeechAccess.isTextToSpeech(access)
        && "GetBlob".equals(access.operation())
        && "userDelegationSas".equals(access.authentication())
        && otherRegion;
  }
}
