package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.SystemTopic;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Optional;

/**
 * A data location binds recordings, not the events about them: system topics of Communication
 * Services are global. Nothing can be set against it, so that a note makes sure that it is known.
 */
@RuleInfo(
    id = "BYOS-RES-005",
    title = "Events of Communication Services may leave the geography, which is told",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.SYSTEM_TOPIC,
    sources = @Source(document = Document.ACS_PRIVACY, section = "Event Grid system topics"))
public final class EventsMayLeaveTheGeography implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (SystemTopic topic : estate.systemTopics()) {
      String subject = "topic/" + topic.name();
      String path = "systemTopics/" + topic.name();
      if (context.undecided(findings, subject, path + "/source")) {
        continue;
      }
      findings.examined();
      Optional<CommunicationResource> resource =
          topic.source() == null ? Optional.empty() : estate.communicationResource(topic.source());
      if (resource.isPresent()) {
        findings.report(
            subject,
            "The topic carries events of %s, whose data location is %s; it is global, so that events with call ids, participants and links may be processed anywhere."
                .formatted(resource.get().name(), resource.get().dataLocation()),
            "Keep the topic if that is accepted; let the subscriber in the geography fetch content by id and write down who accepted it.",
            context.place(path + "/source"));
      }
    }
  }
}
