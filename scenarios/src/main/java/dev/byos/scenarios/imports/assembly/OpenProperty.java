package dev.byos.scenarios.imports.assembly;

/**
 * A property of an element that the input leaves open.
 *
 * @param property path within the element, such as {@code networkAcls/defaultAction}; empty for the
 *     whole element
 */
record OpenProperty(String property, String expression, String reason) {}
