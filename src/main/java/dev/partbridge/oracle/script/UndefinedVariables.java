package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;

/** Tells of substitution variables without a value. */
final class UndefinedVariables {
    private UndefinedVariables() {}

    static void report(ScriptText.Undefined variable, ObjectId subject, Findings findings) {
        boolean argument = variable.name().chars().allMatch(Character::isDigit);
        String why = argument
                ? "no call gives the script an argument " + variable.name()
                : variable.why().isEmpty() ? "no DEFINE before it gives it a value" : variable.why();
        findings.add(
                "PB-SRC-030",
                subject,
                variable.position(),
                "The substitution variable " + variable.name() + " has no value: " + why);
    }
}
