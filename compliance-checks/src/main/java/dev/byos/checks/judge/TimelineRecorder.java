package dev.byos.checks.judge;

import dev.byos.checks.rule.History;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps the faults and changes of a run for display, up to a limit. */
final class TimelineRecorder {
  private static final int LIMIT = 1000;
  private final List<RunReport.TimelineRow> rows = new ArrayList<>();

  void watch(History history) {
    history.on(
        ScenarioEvent.FaultBegan.class,
        (line, event) -> add(line, event.fault() + " begins", String.join(", ", event.targets())));
    history.on(
        ScenarioEvent.FaultEnded.class,
        (line, event) -> add(line, event.fault() + " ends", String.join(", ", event.targets())));
    change(
        history,
        SubscriptionEvent.ByosApprovalChanged.class,
        event -> "BYOS approval becomes " + event.byosApproval());
    change(
        history,
        SubscriptionEvent.RoleAssigned.class,
        event -> event.role() + " assigned to " + event.principal() + " on " + event.scope());
    change(
        history,
        SubscriptionEvent.RoleAssignmentRejected.class,
        event -> "assignment of " + event.role() + " to " + event.principal() + " refused");
    change(
        history,
        SubscriptionEvent.RoleRemoved.class,
        event -> event.role() + " of " + event.principal() + " on " + event.scope() + " removed");
    change(
        history,
        StorageEvent.StorageSettingsChanged.class,
        event -> "settings changed: " + String.join(", ", event.settings()));
    change(history, StorageEvent.StorageAccountCreated.class, event -> "account created");
    change(history, StorageEvent.StorageAccountDeleted.class, event -> "account deleted");
    change(history, StorageEvent.StorageAccountRecovered.class, event -> "account recovered");
    change(history, StorageEvent.StorageAccountMoved.class, event -> "account moved");
    change(
        history,
        StorageEvent.KeyAccessChanged.class,
        event -> "key " + event.key() + (event.revoked() ? " revoked" : " given back"));
    change(history, SpeechEvent.SpeechCreated.class, event -> "created with " + event.method());
    change(
        history,
        SpeechEvent.SpeechCreationRejected.class,
        event -> "creation with " + event.method() + " refused: " + event.code());
    change(
        history,
        SpeechEvent.AssociationUpdateAnswered.class,
        event -> "change of the associated storage answered with " + event.status());
    change(
        history,
        SpeechEvent.SpeechIdentityChanged.class,
        event -> "identity changes from " + event.before() + " to " + event.after());
    change(history, SpeechEvent.SpeechDeleted.class, event -> "deleted");
    change(history, SpeechEvent.SpeechRecovered.class, event -> "recovered");
    change(history, SpeechEvent.SpeechPurged.class, event -> "purged");
  }

  List<RunReport.TimelineRow> rows() {
    return rows;
  }

  /** A change that is told only when it happens after the start. */
  private <E extends Event> void change(
      History history, Class<E> type, Function<E, String> description) {
    history.on(
        type,
        (line, event) -> {
          if (line.timeMicros() > 0) {
            add(line, description.apply(event), line.entity().toString());
          }
        });
  }

  private void add(HistoryEvent line, String what, String subject) {
    if (rows.size() < LIMIT) {
      rows.add(new RunReport.TimelineRow(line.timeMicros(), what, subject));
    }
  }
}
