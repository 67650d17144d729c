package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.Subscription;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.estate.Unknown;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the resources tell about the subscriptions that they are in. */
final class SubscriptionFacts {
  private record Approval(ByosApproval state, Place place) {}

  private final Set<String> seen = new TreeSet<>();
  private final Map<String, String> tenants = new HashMap<>();
  private final Map<String, Approval> approvals = new HashMap<>();
  private final Map<String, Boolean> defender = new HashMap<>();

  void seen(String subscription) {
    seen.add(subscription);
  }

  void tenant(String subscription, String tenant) {
    tenants.merge(subscription, tenant, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  void approval(String subscription, ByosApproval state, Place place) {
    seen.add(subscription);
    approvals.merge(
        subscription,
        new Approval(state, place),
        (a, b) -> Places.ORDER.compare(a.place(), b.place()) <= 0 ? a : b);
  }

  void defender(String subscription, boolean on) {
    defender.merge(subscription, on, Boolean::logicalOr);
  }

  /** Whether Defender for Storage is on for a whole subscription; null when nothing tells. */
  Boolean defender(String subscription) {
    return defender.get(subscription);
  }

  List<Subscription> all(Origins.Builder origins, List<Unknown> unknowns) {
    List<Subscription> found = new ArrayList<>();
    for (String id : seen) {
      Approval approval = approvals.get(id);
      if (approval == null) {
        unknowns.add(
            new Unknown(
                "subscriptions/" + ArmIds.pathSafe(id) + "/byosApproval",
                "not among the inputs",
                "no input shows the state of the preview feature byoxPreview"));
      } else {
        origins.put("subscriptions/" + ArmIds.pathSafe(id) + "/byosApproval", approval.place());
      }
      found.add(
          new Subscription(
              ArmIds.pathSafe(id),
              id,
              tenants.get(id),
              approval == null ? ByosApproval.NOT_REQUESTED : approval.state()));
    }
    return found;
  }
}
