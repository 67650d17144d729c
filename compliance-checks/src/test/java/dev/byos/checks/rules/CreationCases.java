package dev.byos.checks.rules;

import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import java.util.List;

final class CreationCases {
  private static final String SPEECH = "speech/speecheu";
  private static final String NEW = "speech/newone";

  private CreationCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        fires(
            "BYOS-SPE-005",
            "two accounts",
            SPEECH,
            s ->
                s.speech
                    .get("speecheu")
                    .storage
                    .add(new UserOwnedStorage(Ids.storage("sttus"), "sttus", null))),
        fires("BYOS-SPE-006", "a host name", SPEECH, s -> id(s, "stt.blob.core.windows.net")),
        fires(
            "BYOS-SPE-006",
            "a subscription name in place of its GUID",
            SPEECH,
            s -> id(s, Ids.storage("other").replace(Ids.PROD, "prod"))),
        silent(
            "BYOS-SPE-006",
            "an account's name for short",
            s ->
                s.speech.get("speecheu").storage.set(0, new UserOwnedStorage(null, "sttus", null))),
        fires(
            "BYOS-SPE-008",
            "storage to be created by the CLI",
            SPEECH,
            s -> s.speech.get("speecheu").createsStorage = true),
        silent(
            "BYOS-SPE-008",
            "storage to be created by the portal",
            s -> {
              portal(s);
              s.speech.get("speecheu").createsStorage = true;
            }),
        fires("BYOS-SPE-010", "the free tier", SPEECH, s -> s.speech.get("speecheu").sku = "F0"),
        fires("BYOS-SPE-010", "OpenAI", SPEECH, s -> s.speech.get("speecheu").kind = "OpenAI"),
        fires("BYOS-SPE-011", "no approval", SPEECH, CreationCases::otherSubscription),
        silent(
            "BYOS-SPE-011",
            "no approval in 2025",
            s -> {
              s.profile = Profile.VINTAGE_2025_10;
              otherSubscription(s);
            }),
        happens(
                "BYOS-SPE-011",
                "approval that comes after the request",
                NEW,
                h -> {
                  approval(h.now(), h, "PENDING");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                  approval(h.now(), h, "APPROVED");
                })
            .on(s -> s.deployment = Scenario.Deployment.LIVE),
        quiet(
                "BYOS-SPE-011",
                "approval that comes in time",
                h -> {
                  approval(h.now(), h, "PENDING");
                  approval(h.now(), h, "APPROVED");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                })
            .on(s -> s.deployment = Scenario.Deployment.LIVE),
        fires(
            "BYOS-SPE-012",
            "another subscription's approval",
            SPEECH,
            CreationCases::otherSubscription),
        silent(
            "BYOS-SPE-012",
            "no approval anywhere",
            s -> s.subscription("prod", Ids.PROD, ByosApproval.NOT_REQUESTED)),
        happens(
                "BYOS-SPE-013",
                "creation while the request is pending",
                NEW,
                h -> {
                  approval(h.now(), h, "PENDING");
                  h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.OWNER));
                })
            .on(s -> s.deployment = Scenario.Deployment.LIVE),
        silent(
            "BYOS-SPE-013",
            "nothing requested",
            s -> s.subscription("prod", Ids.PROD, ByosApproval.NOT_REQUESTED)),
        happens(
            "BYOS-SPE-014",
            "an unheard-of method",
            NEW,
            h -> h.add(NEW, SpeechEvents.requested("carrier pigeon", "stteu", Roles.OWNER))),
        fires("BYOS-SPE-015", "a contributor in the portal", SPEECH, CreationCases::contributor),
        happens(
                "BYOS-SPE-015",
                "a contributor in the portal during the run",
                NEW,
                h -> h.add(NEW, SpeechEvents.requested("portal", "stteu", Roles.CONTRIBUTOR)))
            .on(CreationCases::portal),
        silent("BYOS-SPE-015", "an owner in the portal", CreationCases::portal),
        fires(
            "BYOS-SPE-016",
            "the portal across regions",
            SPEECH,
            s -> {
              portal(s);
              s.speech.get("speecheu").location = "eastus";
            }),
        silent(
            "BYOS-SPE-016",
            "the region in its display form",
            s -> {
              portal(s);
              s.speech.get("speecheu").location = "West Europe";
            }),
        happens(
                "BYOS-SPE-017",
                "giving up",
                NEW,
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "owner"));
                })
            .on(CreationCases::livePortal),
        quiet(
                "BYOS-SPE-017",
                "going on with the API under another name",
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "region"));
                  h.add("speech/second", SpeechEvents.created("SystemAssigned", "stteu"));
                })
            .on(CreationCases::livePortal),
        quiet(
                "BYOS-SPE-017",
                "going on with the API",
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "owner"));
                  h.add(NEW, SpeechEvents.requested("cli", "stteu"));
                  h.add(NEW, SpeechEvents.created("SystemAssigned", "stteu"));
                })
            .on(CreationCases::livePortal),
        happens(
            "BYOS-SPE-018",
            "a reader who creates",
            NEW,
            h -> h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.READER))),
        quiet(
            "BYOS-SPE-018",
            "a contributor who creates",
            h -> h.add(NEW, SpeechEvents.requested("cli", "stteu", Roles.CONTRIBUTOR))),
        fires("BYOS-SPE-019", "the portal with existing storage", SPEECH, CreationCases::portal),
        fires(
            "BYOS-SPE-020",
            "a form without storage",
            SPEECH,
            s -> {
              portal(s);
              s.speech.get("speecheu").createsStorage = true;
              s.speech.get("speecheu").storage.clear();
            }),
        fires(
            "BYOS-SPE-021",
            "quotes left in the id",
            SPEECH,
            s -> id(s, "[{resourceId: " + Ids.storage("stteu") + "}]")),
        fires(
            "BYOS-SPE-022",
            "an old api-version",
            SPEECH,
            s -> {
              s.speech.get("speecheu").method = CreationMethod.REST;
              s.speech.get("speecheu").apiVersion = "2017-04-18";
            }),
        silent(
            "BYOS-SPE-022",
            "the first api-version that will do",
            s -> {
              s.speech.get("speecheu").method = CreationMethod.REST;
              s.speech.get("speecheu").apiVersion = "2021-10-01";
            }),
        fires(
            "BYOS-SPE-023",
            "no identity in the body",
            SPEECH,
            s -> s.speech.get("speecheu").identity = ManagedIdentity.none()));
  }

  private static void id(ScenarioBuilder s, String resourceId) {
    s.speech.get("speecheu").storage.clear();
    s.speech.get("speecheu").storage.add(new UserOwnedStorage(resourceId, null, null));
  }

  private static void portal(ScenarioBuilder s) {
    s.speech.get("speecheu").method = CreationMethod.PORTAL;
  }

  private static void livePortal(ScenarioBuilder s) {
    portal(s);
    s.deployment = Scenario.Deployment.LIVE;
  }

  private static void contributor(ScenarioBuilder s) {
    portal(s);
    s.withoutRoleOf("admin");
    s.role("c", "admin", PrincipalKind.USER, Roles.CONTRIBUTOR, "stteu");
  }

  private static void otherSubscription(ScenarioBuilder s) {
    s.subscription("test", "22222222-2222-2222-2222-222222222222", ByosApproval.NOT_REQUESTED);
    s.speech.get("speecheu").subscription = "test";
  }

  private static void approval(long now, HistoryBuilder history, String state) {
    history
        .at(now + 1)
        .add("subscription/prod", new SubscriptionEvent.ByosApprovalChanged(state, "admin"));
  }
}
