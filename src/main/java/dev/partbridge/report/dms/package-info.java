/** The hand-off to AWS Database Migration Service: what a DBA needs who copies the rows with it. */
@NullMarked
package dev.partbridge.report.dms;

import org.jspecify.annotations.NullMarked;
