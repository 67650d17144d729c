package dev.byos.scenarios.script;

import dev.byos.model.estate.StorageAccount;
import dev.byos.model.timeline.Action;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the {@code timeline} of a script: faults and changes. */
final class TimelineReader {
  private final Reading reading;
  private final List<Entry> entries = new ArrayList<>();

  /** An entry with its position in the script and its time. */
  private record Entry(int index, long atMicros, Section section) {}

  TimelineReader(Reading reading, List<YamlNode> items) {
    this.reading = reading;
    int index = 0;
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Mapping mapping) {
        Section section = new Section(reading, "timelineEntry", item.place(), mapping);
        section.requireField("at");
        entries.add(new Entry(index, Times.duration(section, "at", 0), section));
      } else {
        reading
            .problems()
            .add(item.place(), "found " + item.described() + ", expected a fault or a change");
      }
      index++;
    }
    entries.sort(Comparator.comparingLong(Entry::atMicros).thenComparingInt(Entry::index));
  }

  /** The entries as sections, ordered by time. */
  List<Section> sections() {
    return entries.stream().map(Entry::section).toList();
  }

  /** The accounts that the timeline creates, by name. */
  Map<String, StorageAccount> createdAccounts(StorageReader storage) {
    Map<String, StorageAccount> created = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (Section.Entry account : entry.section.named("storageAccounts")) {
        Section section =
            entry.section.section(
                account.name(), "storageAccount", account.keyPlace(), account.value());
        created.put(account.name(), storage.read(account, section, false));
      }
    }
    return created;
  }

  List<TimelineEntry> read(FaultReader faults, ChangeReader changes) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (Entry entry : entries) {
      Section section = entry.section;
      boolean fault = section.has("fault");
      if (fault == section.has("change")) {
        reading
            .problems()
            .add(section.place(), "expected either 'fault: ...' or 'change: ...' in this entry");
        continue;
      }
      String word = fault ? "fault" : "change";
      Map<String, List<String>> kinds = fault ? FaultReader.FIELDS : ChangeReader.FIELDS;
      String kind = section.text(word, "");
      if (!kinds.containsKey(kind)) {
        reading
            .problems()
            .add(
                section.placeOf(word),
                "there is no " + word + " '" + kind + "'" + NearestName.hint(kind, kinds.keySet()));
        continue;
      }
      checkFields(section, kind, kinds.get(kind), fault);
      Action action =
          fault
              ? faults.read(kind, section)
              : changes.read(kind, section, entry.atMicros, entry.index);
      timeline.add(new TimelineEntry(entry.index, entry.atMicros, action));
    }
    return timeline;
  }

  private void checkFields(Section section, String kind, List<String> own, boolean fault) {
    Set<String> valid = new TreeSet<>(own);
    valid.addAll(fault ? List.of("at", "fault", "lasts") : List.of("at", "change", "by"));
    Set<String> known = new TreeSet<>(valid);
    FaultReader.FIELDS.values().forEach(known::addAll);
    ChangeReader.FIELDS.values().forEach(known::addAll);
    known.addAll(List.of("lasts", "by"));
    for (Section.Entry entry : section.entries()) {
      // A field that no entry has is reported as unknown by the schema.
      if (known.contains(entry.name()) && !valid.contains(entry.name())) {
        reading
            .problems()
            .add(
                entry.keyPlace(),
                "'"
                    + entry.name()
                    + "' does not belong to '"
                    + kind
                    + "'; its fields are "
                    + String.join(", ", valid));
      }
    }
  }
}
