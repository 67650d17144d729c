package dev.byos.model.estate;

/**
 * A value that the input leaves open: a parameter without a value, a function that only the
 * deployment can answer, something known after apply. It is neither what a rule demands nor against
 * it.
 *
 * @param path where it belongs in the estate, such as {@code
 *     storageAccounts/recseu/allowSharedKeyAccess}; everything below the path is unknown, too
 * @param expression what the input says instead, such as {@code [parameters('sharedKey')]}
 * @param reason why it cannot be known, one clause without a full stop
 */
public record Unknown(String path, String expression, String reason) {}
