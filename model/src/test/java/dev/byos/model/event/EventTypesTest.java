package dev.byos.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTypesTest {

  @Test
  void everyEventOfTheSealedHierarchyIsKnownByItsName() {
    assertThat(EventTypes.byName()).hasSizeGreaterThan(50);
    assertThat(EventTypes.named("BlobWritten")).contains(StorageEvent.BlobWritten.class);
    assertThat(EventTypes.named("NoSuchEvent")).isEmpty();
  }

  @Test
  void entityIdsReadBackAsWritten() {
    EntityId id = new EntityId(EntityId.Kind.CUSTOM_SPEECH, "projects-000001");
    assertThat(EntityId.parse(id.toString())).isEqualTo(id);
  }
}
