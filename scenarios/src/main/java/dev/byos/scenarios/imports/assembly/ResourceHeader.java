package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Place;

/**
 * What every resource has.
 *
 * @param key full id in lower case, by which others find it
 * @param azureName its own name, without its parents'
 * @param subscription GUID of the subscription in lower case, or a text in braces
 * @param address how the input calls it
 */
record ResourceHeader(
    String key, String azureName, String subscription, String group, String address, Place place) {}
