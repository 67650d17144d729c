package dev.byos.studies;

import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.simulator.store.BlobStore;
import dev.byos.simulator.store.StoreFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The blob store of a run, open for as long as the run and its verification need it. */
record OpenStore(Optional<BlobStore> store) implements AutoCloseable {

  /** Opens the store that the plan asks for; a scenario that keeps descriptors only has none. */
  static OpenStore open(RunPlan plan) throws IOException {
    if (plan.scenario().media() == Scenario.Media.DESCRIPTORS) {
      return new OpenStore(Optional.empty());
    }
    StorageChoice choice = plan.storage();
    BlobStore store;
    if (choice instanceof StorageChoice.Azurite azurite) {
      store = StoreFactory.azurite(plan.folder(), accounts(plan.scenario()), azurite.endpoint());
    } else if (choice instanceof StorageChoice.Azure azure) {
      store = StoreFactory.azure(azure.connectionStrings());
    } else {
      store = StoreFactory.directory(plan.folder().resolve("storage"));
    }
    return new OpenStore(Optional.of(store));
  }

  private static Set<String> accounts(Scenario scenario) {
    Set<String> names = new TreeSet<>();
    scenario.estate().storageAccounts().stream().map(StorageAccount::name).forEach(names::add);
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        names.add(create.account().name());
      }
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    if (store.isPresent()) {
      store.get().close();
    }
  }
}
