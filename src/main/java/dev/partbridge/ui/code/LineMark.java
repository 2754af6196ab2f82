package dev.partbridge.ui.code;

import dev.partbridge.finding.Severity;

/**
 * Something to be said about a line.
 *
 * @param line counted from 0
 * @param message one or more sentences
 */
public record LineMark(int line, Severity severity, String message) {}
