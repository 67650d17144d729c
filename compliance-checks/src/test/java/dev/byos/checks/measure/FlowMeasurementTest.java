package dev.byos.checks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.rules.LongMap;
import dev.byos.model.event.Access;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.report.DataFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowMeasurementTest {
  private static final long GIBIBYTE = 1L << 30;
  private static final long HOUR = HistoryBuilder.HOUR;

  private final HistoryBuilder history = new HistoryBuilder();

  @Test
  void nothingStoredIsNoFlow() {
    assertThat(flows()).isEmpty();
    account("rec", "eastus", "Standard_ZRS");
    assertThat(flows()).isEmpty();
  }

  @Test
  void aBlobRestsUntilItIsDeleted() {
    account("rec", "eastus", "Standard_ZRS");
    history.at(HOUR);
    write("rec", "eastus", "westeurope", "a", GIBIBYTE);
    write("rec", "eastus", "westeurope", "b", 2 * GIBIBYTE);
    history.at(3 * HOUR);
    delete("rec", "eastus", "a");
    end(5 * HOUR);

    // a: 1 GiB for 2 h, b: 2 GiB for 4 h until the end.
    assertThat(flows())
        .containsExactly(
            new DataFlow(
                "RECORDING_MEDIA",
                "westeurope",
                "Europe",
                "storage/rec",
                "eastus",
                "United States",
                2,
                3 * GIBIBYTE,
                10,
                4 * HOUR,
                1));
    assertThat(flows().get(0).crossesBorder()).isTrue();
  }

  @Test
  void aNameThatIsWrittenAgainRestsOnce() {
    account("rec", "westeurope", "Standard_ZRS");
    write("rec", "westeurope", "westeurope", "a", GIBIBYTE);
    history.at(HOUR);
    write("rec", "westeurope", "westeurope", "a", 2 * GIBIBYTE);
    end(2 * HOUR);

    DataFlow flow = only(flows());
    assertThat(flow.blobs()).isEqualTo(1);
    assertThat(flow.bytes()).isEqualTo(2 * GIBIBYTE);
    assertThat(flow.restingBlobs()).isEqualTo(1);
    assertThat(flow.gibibyteHours()).isEqualTo(1 + 2);
    assertThat(flow.longestRestMicros()).isEqualTo(2 * HOUR);
  }

  @Test
  void geoRedundancyIsAFlowIntoThePairedRegion() {
    account("rec", "westeurope", "Standard_RAGZRS");
    write("rec", "westeurope", "westeurope", "a", GIBIBYTE);
    end(HOUR);

    assertThat(flows())
        .extracting(DataFlow::holder, DataFlow::toRegion, DataFlow::gibibyteHours)
        .containsExactly(
            tuple("storage/rec", "northeurope", 1.0), tuple("storage/rec", "westeurope", 1.0));
  }

  @Test
  void aRegionWithoutPairHasNoCopyAndOneWithoutNameNoGeography() {
    account("rec", "germanywestcentral", "Standard_GRS");
    account("far", "nowhere", "Standard_GRS");
    write("rec", "germanywestcentral", "nowhere", "a", 1);
    write("far", "nowhere", "nowhere", "b", 1);

    assertThat(flows())
        .extracting(DataFlow::fromGeography, DataFlow::toGeography)
        .containsExactly(tuple("", "Germany"), tuple("", ""));
    assertThat(flows()).noneMatch(DataFlow::crossesBorder);
  }

  @Test
  void redundancyCountsAsItIsWhenABlobIsWritten() {
    account("rec", "westeurope", "Standard_GRS");
    write("rec", "westeurope", "westeurope", "a", 1);
    account("rec", "westeurope", "Standard_LRS");
    write("rec", "westeurope", "westeurope", "b", 1);
    delete("rec", "westeurope", "a");

    assertThat(flows())
        .extracting(DataFlow::toRegion, DataFlow::blobs, DataFlow::restingBlobs)
        .containsExactly(tuple("northeurope", 1L, 0L), tuple("westeurope", 2L, 1L));
  }

  @Test
  void aBuiltInCopyComesFromTheCallAndRestsInTheDataLocation() {
    history.add(
        "communication/acs",
        "westeurope",
        new CommunicationEvent.CommunicationCreated("/a", "Europe", "SystemAssigned", "p", "anna"));
    CallEvents.begin(history, "c", "acs", null);
    CallEvents.end(history, "c");
    history.at(HOUR).add("communication/acs", CallEvents.kept("c", 25 * HOUR));
    end(13 * HOUR);

    DataFlow resting = only(flows());
    assertThat(resting.artefact()).isEqualTo("built-in copy");
    assertThat(resting.fromRegion()).isEqualTo("westeurope");
    assertThat(resting.toGeography()).isEqualTo("Europe");
    assertThat(resting.restingBlobs()).isEqualTo(1);
    assertThat(resting.longestRestMicros()).isEqualTo(12 * HOUR);

    history.at(25 * HOUR).add("communication/acs", CallEvents.expired("c"));
    end(30 * HOUR);
    DataFlow expired = only(flows());
    assertThat(expired.restingBlobs()).isZero();
    assertThat(expired.longestRestMicros()).isEqualTo(24 * HOUR);
    assertThat(expired.gibibyteHours()).isCloseTo(1000.0 * 24 / GIBIBYTE, within(1e-12));
  }

  @Test
  void whatNobodyWroteCanGo() {
    account("rec", "westeurope", "Standard_ZRS");
    delete("rec", "westeurope", "never");
    history.add("communication/acs", CallEvents.expired("never"));
    assertThat(flows()).isEmpty();
  }

  @Test
  void freeSlotsAreUsedAgain() {
    RestingPlaces places = new RestingPlaces();
    for (int round = 0; round < 100; round++) {
      for (int i = 0; i < 100; i++) {
        places.put(LongMap.keyOf("n" + i), new RestingPlaces.Rest(i, round, i));
      }
      for (int i = 0; i < 100; i += 2) {
        places.remove(LongMap.keyOf("n" + i));
      }
      assertThat(places.get(LongMap.keyOf("n2"))).isNull();
      assertThat(places.get(LongMap.keyOf("n3"))).isEqualTo(new RestingPlaces.Rest(3, round, 3));
    }
    int[] seen = new int[1];
    places.visit((lane, since) -> seen[0] += lane == since ? 1 : 1_000);
    assertThat(seen[0]).isEqualTo(50);
  }

  private static DataFlow only(List<DataFlow> flows) {
    assertThat(flows).hasSize(1);
    return flows.get(0);
  }

  private List<DataFlow> flows() {
    FlowMeasurement measurement = new FlowMeasurement(TestRegions.catalogue());
    history.lines().forEach(measurement::accept);
    return measurement.flows();
  }

  private void account(String name, String region, String sku) {
    history.add(
        "storage/" + name,
        region,
        new StorageEvent.StorageAccountCreated("/x", region, sku, "StorageV2", "anna", "customer"));
  }

  private void write(String account, String region, String from, String blob, long bytes) {
    history.add(
        "storage/" + account,
        region,
        new StorageEvent.BlobWritten(
            access("PutBlob", blob, from), "RECORDING_MEDIA", bytes, null, "audio/mp3", null));
  }

  private void delete(String account, String region, String blob) {
    history.add(
        "storage/" + account,
        region,
        new StorageEvent.BlobDeleted(access("DeleteBlob", blob, "westeurope"), "customer"));
  }

  private void end(long micros) {
    history.at(micros).add("storage/none", new StorageEvent.StorageAccountDeleted("anna"));
  }

  private static Access access(String operation, String blob, String from) {
    return new Access(
        operation,
        "c",
        blob,
        "acs",
        "SYSTEM_ASSIGNED",
        "managedIdentity",
        "azureGlobalNetwork",
        "trustedService",
        from,
        "call/c",
        1,
        0);
  }
}
