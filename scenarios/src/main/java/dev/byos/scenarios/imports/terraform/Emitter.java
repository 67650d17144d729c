package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands resources over. Terraform may spread what Azure keeps in one resource over several (network
 * rules, keys, partial updates): those are gathered first and joined to the resource they belong
 * to.
 */
final class Emitter {
  private final Relations relations;
  private final ResourceSink sink;
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  Emitter(Relations relations, ResourceSink sink) {
    this.relations = relations;
    this.sink = sink;
  }

  private record Part(TerraformResource source, Value.Members body) {}

  /** Remembers a part of the resource with that id. */
  void part(TerraformResource source, Optional<String> id, Body body) {
    parts
        .computeIfAbsent(id.orElse("").toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
        .add(new Part(source, body.build()));
  }

  /** Hands over the resource itself. */
  void resource(Attribute all, Body body) {
    resource(all, body.build());
  }

  /** Hands over the resource itself. */
  void resource(Attribute all, Value.Members body) {
    Optional<ArmName> name = relations.name(all.owner());
    if (name.isEmpty()) {
      notUnderstood(all.owner(), "nothing says which resource it belongs to");
      return;
    }
    emit(all.owner(), name.get(), body);
  }

  /** Hands over a resource that Azure keeps below the resource itself. */
  void below(Attribute all, String segment, String childName, Body body) {
    relations
        .name(all.owner())
        .ifPresent(name -> emit(all.owner(), name.below(segment, childName), body.build()));
  }

  private void emit(TerraformResource source, ArmName name, Value.Members body) {
    Value joined = body;
    List<Part> more = parts.remove(name.id().toLowerCase(Locale.ROOT));
    if (more != null) {
      for (Part part : more) {
        joined = Body.merged(joined, part.body());
      }
    }
    sink.accept(
        new ArmResource(
            name.type(),
            name.name(),
            name.subscription(),
            name.resourceGroup(),
            name.scope(),
            joined,
            source.address(),
            source.place()));
  }

  /** Says that a resource is passed over. */
  void notUnderstood(TerraformResource source, String why) {
    notUnderstood(source.place(), source.type(), why);
  }

  private void notUnderstood(Place place, String type, String why) {
    sink.notUnderstood(place, "resource type " + type, why);
  }

  /** Parts whose resource the plan does not have. */
  void finish() {
    for (List<Part> left : parts.values()) {
      for (Part part : left) {
        notUnderstood(part.source(), "it changes a resource that this input does not declare");
      }
    }
  }
}
