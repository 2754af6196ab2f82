/** The saved migration: one readable file, made to be kept in version control. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.project;
