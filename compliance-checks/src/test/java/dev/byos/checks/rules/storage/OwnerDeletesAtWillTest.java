package dev.byos.checks.rules.storage;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.timeline.Change;
import java.util.List;

class OwnerDeletesAtWillTest extends RuleTest {

  OwnerDeletesAtWillTest() {
    super("BYOS-STO-012");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "a deletion that is refused",
                "storage/receu",
                h ->
                    h.add(
                        "storage/receu",
                        new StorageEvent.AccessRefused(
                            HistoryBuilder.access(
                                "DeleteBlob", "admin", "USER", "entraUser", "scenario/run"),
                            "blob",
                            409,
                            "BlobImmutableDueToPolicy",
                            "no")))
            .on(s -> s.then(new Change.DeleteBlobs("admin", "receu", "recordings", ""))),
        quiet(
                "a deletion",
                h ->
                    h.add(
                        "storage/receu",
                        new StorageEvent.BlobDeleted(
                            HistoryBuilder.access(
                                "DeleteBlob", "admin", "USER", "entraUser", "scenario/run"),
                            "customer")))
            .on(s -> s.then(new Change.DeleteBlobs("admin", "receu", "recordings", ""))));
  }
}
