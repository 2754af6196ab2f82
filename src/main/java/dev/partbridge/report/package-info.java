/** What is written for people and programs: script bundles with their manifest, the JSON contracts. */
@NullMarked
package dev.partbridge.report;

import org.jspecify.annotations.NullMarked;
