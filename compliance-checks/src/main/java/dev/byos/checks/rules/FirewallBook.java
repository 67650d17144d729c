package dev.byos.checks.rules;

import dev.byos.checks.rule.History;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * When the settings of each storage account changed, to tell refusals that pass from those that
 * stay.
 */
public final class FirewallBook {
  private final Map<String, HistoryEvent> changes = new HashMap<>();
  private final long window;

  public FirewallBook(RuleContext context) {
    window = context.profile().firewallEffectMaximalMicros();
  }

  /** Follows the events; call it before the rule asks for its own. */
  public void watch(History history) {
    history.on(
        StorageEvent.StorageSettingsChanged.class,
        (line, event) -> changes.put(line.entity().name(), line));
  }

  /** Whether a change of the account's settings may not count everywhere yet. */
  public boolean settling(String account, long timeMicros) {
    HistoryEvent change = changes.get(account);
    if (change == null) {
      return false;
    }
    long effective = ((StorageEvent.StorageSettingsChanged) change.event()).effectiveAtMicros();
    return timeMicros <= Math.max(effective, change.timeMicros() + window);
  }

  /** The last change of the account's settings, or null. */
  public HistoryEvent lastChange(String account) {
    return changes.get(account);
  }
}
