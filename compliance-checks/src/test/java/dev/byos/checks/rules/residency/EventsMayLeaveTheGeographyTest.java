package dev.byos.checks.rules.residency;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.SystemTopic;
import java.util.List;

class EventsMayLeaveTheGeographyTest extends RuleTest {

  EventsMayLeaveTheGeographyTest() {
    super("BYOS-RES-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "events of a resource",
            "topic/events",
            s -> s.topics.add(new SystemTopic("events", "prod", "rg", "global", "acseu"))),
        silent(
            "events of something else",
            s -> s.topics.add(new SystemTopic("events", "prod", "rg", "global", "stteu"))));
  }
}
