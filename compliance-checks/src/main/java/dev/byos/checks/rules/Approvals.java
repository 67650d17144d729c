package dev.byos.checks.rules;

import dev.byos.checks.rule.History;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Subscription;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** State of every subscription's BYOS access request, followed through the run. */
public final class Approvals {
  private static final String APPROVED = "APPROVED";
  private final Map<String, String> states = new TreeMap<>();

  /** Begins with what the estate declares. */
  public Approvals(Estate estate) {
    for (Subscription subscription : estate.subscriptions()) {
      states.put(subscription.name(), subscription.byosApproval().name());
    }
  }

  /** Follows the changes. */
  public void watch(History history) {
    history.on(
        SubscriptionEvent.SubscriptionRegistered.class,
        (line, event) -> states.put(line.entity().name(), event.byosApproval()));
    history.on(
        SubscriptionEvent.ByosApprovalChanged.class,
        (line, event) -> states.put(line.entity().name(), event.byosApproval()));
  }

  /** {@code NOT_REQUESTED}, {@code PENDING}, {@code APPROVED}, or {@code UNKNOWN}. */
  public String of(String subscription) {
    return states.getOrDefault(subscription, "UNKNOWN");
  }

  /** Whether the subscription may use BYOS. */
  public boolean approved(String subscription) {
    return APPROVED.equals(of(subscription));
  }

  /** Approved subscriptions. */
  public List<String> approvedOnes() {
    return states.keySet().stream().filter(this::approved).toList();
  }
}
