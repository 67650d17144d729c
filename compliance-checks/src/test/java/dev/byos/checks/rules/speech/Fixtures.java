package dev.byos.checks.rules.speech;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.scenario.Scenario;
import java.util.List;

/** Changes to the clean scenario that several tests of Speech rules make. */
final class Fixtures {
  /** The resource that most cases are about. */
  static final String SPEECH = "speech/speecheu";

  /** A resource that is created while the run goes on. */
  static final String NEW = "speech/newone";

  static final List<String> NONE = List.of();
  static final List<String> EU = List.of(Ids.storage("stteu"));
  static final List<String> US = List.of(Ids.storage("sttus"));

  private Fixtures() {}

  /** What a template tells: nothing of who creates the resources, and how. */
  static void template(ScenarioBuilder s) {
    s.speech
        .values()
        .forEach(
            speech -> {
              speech.method = null;
              speech.createdBy = null;
            });
  }

  /** What an export or a Terraform plan tells: not even the api-version. */
  static void export(ScenarioBuilder s) {
    template(s);
    s.speech.values().forEach(speech -> speech.apiVersion = null);
  }

  /** Replaces the association by an id as it stands in an input, unresolved. */
  static void id(ScenarioBuilder s, String resourceId) {
    associate(s, resourceId, null);
  }

  static void associate(ScenarioBuilder s, String resourceId, String account) {
    s.speech.get("speecheu").storage.clear();
    s.speech.get("speecheu").storage.add(new UserOwnedStorage(resourceId, account, null));
  }

  static void portal(ScenarioBuilder s) {
    s.speech.get("speecheu").method = CreationMethod.PORTAL;
  }

  static void live(ScenarioBuilder s) {
    s.deployment = Scenario.Deployment.LIVE;
  }

  static void livePortal(ScenarioBuilder s) {
    portal(s);
    live(s);
  }

  /** Moves the resource to a subscription that is not approved. */
  static void otherSubscription(ScenarioBuilder s) {
    s.subscription("test", "22222222-2222-2222-2222-222222222222", ByosApproval.NOT_REQUESTED);
    s.speech.get("speecheu").subscription = "test";
  }

  static void approval(HistoryBuilder history, String state) {
    history
        .at(history.now() + 1)
        .add("subscription/prod", new SubscriptionEvent.ByosApprovalChanged(state, "admin"));
  }
}
