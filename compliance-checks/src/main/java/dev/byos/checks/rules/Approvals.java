package dev.byos.checks.rules;

import dev.byos.checks.rule.History;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Subscription;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** State of every subscription's BYOS access request, followed through the run. */
public final class Approvals {
  private static final String APPROVED = "APPROVED";
  private final Map<String, String> states = new TreeMap<>();
  private final Set<String> approved = new TreeSet<>();

  /** Begins with what the estate declares. */
  public Approvals(Estate estate) {
    for (Subscription subscription : estate.subscriptions()) {
      put(subscription.name(), subscription.byosApproval().name());
    }
  }

  /** Follows the changes. */
  public void watch(History history) {
    history.on(
        SubscriptionEvent.SubscriptionRegistered.class,
        (line, event) -> put(line.entity().name(), event.byosApproval()));
    history.on(
        SubscriptionEvent.ByosApprovalChanged.class,
        (line, event) -> put(line.entity().name(), event.byosApproval()));
  }

  /** {@code NOT_REQUESTED}, {@code PENDING}, {@code APPROVED}, or {@code UNKNOWN}. */
  public String of(String subscription) {
    return states.getOrDefault(subscription, "UNKNOWN");
  }

  /** Whether the subscription may use BYOS. */
  public boolean approved(String subscription) {
    return approved.contains(subscription);
  }

  /** Approved subscriptions. */
  public List<String> approvedOnes() {
    return List.copyOf(approved);
  }

  private void put(String subscription, String state) {
    states.put(subscription, state);
    if (state.equals(APPROVED)) {
      approved.add(subscription);
    } else {
      approved.remove(subscription);
    }
  }
}
