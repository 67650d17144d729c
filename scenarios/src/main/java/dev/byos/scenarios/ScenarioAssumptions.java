package dev.byos.scenarios;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What a script leaves unsaid and the loader fills in without a document that says so. */
public final class ScenarioAssumptions {

  private static final Assumption IMPLIED_CREATOR =
      new Assumption(
          "script-implied-creator",
          "Whatever names no user is done by 'admin', who is Owner of every subscription.",
          "A story about something else should not fail for want of a creator; a layout that"
              + " declares a user 'admin' gives the rights itself.");

  private static final Assumption START_DELAY =
      new Assumption(
          "script-recording-start-delay",
          "A recording is asked for 2 seconds after the call began, unless the script says"
              + " otherwise.",
          "Clients start a recording once the call is connected; no figure is published.");

  private static final Assumption TRAINING_TIMES =
      new Assumption(
          "script-training-times",
          "Custom Speech trains for 1 hour and Custom Neural Voice for 2 hours on 10 minutes of"
              + " audio, unless the script says otherwise.",
          "Real training takes longer with more data; no figure is published for a small amount.");

  private static final Assumption RESULT_EXPIRY =
      new Assumption(
          "script-result-expiry",
          "Batch results expire after 48 hours with api-version 2024-11-15 and never before it,"
              + " unless the script says otherwise.",
          "The newer API demands a value and its documents recommend 48 hours; the older one keeps"
              + " results by default.");

  private ScenarioAssumptions() {}

  /** All of them. */
  public static List<Assumption> all() {
    return List.of(IMPLIED_CREATOR, START_DELAY, TRAINING_TIMES, RESULT_EXPIRY);
  }
}
