/** Long suites: every major version, kills at random moments, big data. Most run by {@code ./mvnw verify -Pdeep} only. */
@NullMarked
package dev.partbridge.deep;

import org.jspecify.annotations.NullMarked;
