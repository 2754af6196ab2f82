package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.finding.FindingCode;
import dev.partbridge.finding.Registry;
import dev.partbridge.finding.RuleChoices;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code explain}: a finding's code, or a rule with its choices. */
@CommandLine.Command(
        name = "explain",
        description = "Explains a finding's code, a rule with its choices, or why clauses are read over; without one,"
                + " lists them all.")
final class ExplainCommand extends Command {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CODE|RULE", description = "Such as PB-SRC-001 or strategy")
    private Optional<String> asked = Optional.empty();

    ExplainCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Registry registry = Registry.get();
        if (asked.isEmpty()) {
            registry.codes().forEach(c -> output().out()
                    .println(c.code() + "  " + c.severity().word() + "  " + c.title()));
            registry.rules().forEach(r -> output().out().println("rule " + r.id() + "  " + r.title()));
            registry.clauses().forEach((id, reason) -> output().out().println("clause " + id + "  " + reason));
            return ExitCode.DONE;
        }
        Optional<FindingCode> code = registry.find(asked.get());
        Optional<RuleChoices> rule = registry.rule(asked.get());
        Optional<String> clause = Optional.ofNullable(registry.clauses().get(asked.get()));
        if (code.isEmpty() && rule.isEmpty() && clause.isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "there is no code or rule \"" + asked.get() + "\"; 'explain' lists them");
        }
        clause.ifPresent(reason -> output().out().println("clauses of " + asked.get() + " are read over: " + reason));
        code.ifPresent(this::print);
        rule.ifPresent(this::print);
        return ExitCode.DONE;
    }

    private void print(FindingCode code) {
        output().out().println(code.code() + " (" + code.severity().word() + "): " + code.title());
        output().out().println(code.advice());
    }

    private void print(RuleChoices rule) {
        output().out().println("rule " + rule.id() + ": " + rule.title());
        rule.choices().forEach((choice, explanation) -> output().out()
                .println("  " + choice + (choice.equals(rule.defaultChoice()) ? " (default)" : "") + ": "
                        + explanation));
    }
}
