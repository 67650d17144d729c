package dev.byos.checks.store;

import dev.byos.model.artefact.BlobAddress;

/**
 * A blob as a listing of the store shows it. Exists so that verification can tell what is there
 * before it reads any content.
 *
 * @param contentType as kept by the store; null when the store keeps none
 * @param contentMd5 Base64 MD5 as kept by the store; null when the store keeps none
 */
public record StoredBlob(
    BlobAddress address, long lengthBytes, String contentType, String contentMd5) {}
