package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.entity.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a batch transcription leaves: a result for each audio and one report. In the
 * associated account they are {@code TranscriptionData/{id}_{n}_{m}.json} of the artefact container
 * (BYOS speech-to-text page), the report being number {@code n} = files; in a destination container
 * of the client's they are {@code {id}/contenturl_{n}.json} and {@code {id}/report.json}.
 */
final class TranscriptionFiles {
  private final World world;
  private final BatchTranscription item;
  private final Draws draws;
  private final TranscriptionPlan plan;
  private final String transcriptionId;

  TranscriptionFiles(
      World world,
      BatchTranscription item,
      Draws draws,
      TranscriptionPlan plan,
      String transcriptionId) {
    this.world = world;
    this.item = item;
    this.draws = draws;
    this.plan = plan;
    this.transcriptionId = transcriptionId;
  }

  /** Account that takes the files; null when they stay in the service's own premises. */
  String account(String associated) {
    return item.destinationContainerUrl() == null
        ? associated
        : WorkCatalogue.hostLabel(item.destinationContainerUrl());
  }

  private String container() {
    String url = item.destinationContainerUrl();
    if (url == null) {
      return SpeechContainers.ARTIFACTS;
    }
    int query = url.indexOf('?');
    String plain = query < 0 ? url : url.substring(0, query);
    int from = plain.indexOf('/', plain.indexOf("://") + 3) + 1;
    int until = plain.indexOf('/', from);
    return from == 0 ? "" : plain.substring(from, until < 0 ? plain.length() : until);
  }

  /** Results in the order of the files, the report last. */
  List<BlobTask> tasks(String account, long doneAtMicros) {
    List<BlobTask> tasks = new ArrayList<>(plan.files() + 1);
    boolean own = item.destinationContainerUrl() != null;
    String container = container();
    for (int i = 0; i < plan.files(); i++) {
      int index = i;
      tasks.add(
          BlobTask.put(
              ArtefactKind.TRANSCRIPTION_RESULT,
              BlobTask.accountEntity(account),
              container,
              own ? transcriptionId + "/contenturl_" + i + ".json" : blob(i),
              BlobTask.JSON,
              null,
              () -> result(index, doneAtMicros)));
    }
    tasks.add(
        BlobTask.put(
            ArtefactKind.TRANSCRIPTION_REPORT,
            BlobTask.accountEntity(account),
            container,
            own ? transcriptionId + "/report.json" : blob(plan.files()),
            BlobTask.JSON,
            null,
            this::report));
    return tasks;
  }

  private String blob(int n) {
    return "TranscriptionData/" + transcriptionId + '_' + n + "_0.json";
  }

  /** Names that the files API shows. */
  List<String> listedNames() {
    List<String> names = new ArrayList<>(plan.files() + 1);
    for (int i = 0; i < plan.files(); i++) {
      names.add("contenturl_" + i + ".json");
    }
    names.add("report.json");
    return names;
  }

  private Content result(int index, long doneAtMicros) {
    if (world.scenario().media() == Media.DESCRIPTORS) {
      return Contents.described(
          TranscriptDocuments.estimatedResultBytes(plan.audioMicros().get(index), item.channels()));
    }
    return Contents.bytes(
        TranscriptDocuments.result(
            source(index),
            new UtcText(world.scenario().start()).instant(doneAtMicros),
            item.locale(),
            plan.audioMicros().get(index),
            Math.max(1, item.channels()),
            draws.of("transcript", index)));
  }

  private Content report() {
    if (world.scenario().media() == Media.DESCRIPTORS) {
      return Contents.described(TranscriptDocuments.estimatedReportBytes(plan.files()));
    }
    List<String> sources = new ArrayList<>(plan.files());
    for (int i = 0; i < plan.files(); i++) {
      sources.add(source(i));
    }
    return Contents.bytes(TranscriptDocuments.report(sources));
  }

  private String source(int index) {
    return "https://audio.example.net/"
        + item.name()
        + '/'
        + transcriptionId
        + '/'
        + index
        + ".wav";
  }
}
