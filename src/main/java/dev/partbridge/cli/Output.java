package dev.partbridge.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results, fit for a pipe
 * @param err progress, findings and messages
 * @param terminal whether {@code err} is a terminal, so that a moving bar makes sense
 */
record Output(PrintWriter out, PrintWriter err, boolean terminal) {}
