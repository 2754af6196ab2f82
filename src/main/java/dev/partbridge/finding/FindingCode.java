package dev.partbridge.finding;

import java.util.Optional;

/**
 * A code of the registry.
 *
 * @param code such as {@code PB-REF-003}
 * @param severity what a finding with it weighs
 * @param title what it is about, in a few words
 * @param advice what to do about it, in general
 * @param rule the rule whose choice changes it; absent where no choice does
 */
public record FindingCode(String code, Severity severity, String title, String advice, Optional<String> rule) {}
