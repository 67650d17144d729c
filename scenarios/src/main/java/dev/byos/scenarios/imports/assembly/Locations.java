package dev.byos.scenarios.imports.assembly;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.value.Value;

/** Region and tier, which nearly every resource has. */
final class Locations {

  private Locations() {}

  /** The region in normal form; a text in braces when open, empty when the input does not say. */
  static String of(Fields fields, RegionCatalogue regions) {
    String text = fields.text("location", "location");
    if (text == null) {
      return "";
    }
    if (ArmIds.isOpen(text)) {
      return text;
    }
    String name =
        regions.region(text).map(Region::name).orElseGet(() -> RegionCatalogue.normalForm(text));
    return fields.texts().one(name);
  }

  /** {@code sku.name}, or the sku itself where it is a plain text; empty when not said. */
  static String sku(Fields fields) {
    Value sku = fields.find("sku");
    String text =
        sku instanceof Value.Members
            ? fields.text("sku", "sku", "name")
            : fields.text("sku", "sku");
    return text == null ? "" : text;
  }
}
