/**
 * Checksums of rows on both sides. Each side has a decoder of its own, of what the source gave and of what PostgreSQL
 * stores; both write a row in one canonical form, and its hash is added up, so that the order of rows says nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.partbridge.run.checksum;
