package dev.partbridge.convert;

import java.util.List;
import java.util.function.UnaryOperator;

/** IF ... END IF over steps whose conditions hold from some step on. */
final class Branches {
    /** So many are easier to read in a row, and cost no more. */
    static final int FEW = 8;

    /**
     * One way.
     *
     * @param condition the word true for the last one
     * @param action its statements at an indent
     */
    record Step(String condition, UnaryOperator<String> action) {}

    /** The first whose condition holds; the last one's is not asked. */
    String inARow(List<Step> steps, String indent) {
        if (steps.size() == 1) {
            return steps.get(0).action().apply(indent);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String word = i == 0 ? "IF " : "ELSIF ";
            boolean last = i == steps.size() - 1;
            text.append(indent)
                    .append(last ? "ELSE" : word + steps.get(i).condition() + " THEN")
                    .append('\n');
            text.append(steps.get(i).action().apply(indent + "  "));
        }
        return text.append(indent).append("END IF;\n").toString();
    }

    /** The same for conditions each of which implies those behind it: half of them are left after each question. */
    String halving(List<Step> steps, String indent) {
        if (steps.size() <= FEW) {
            return inARow(steps, indent);
        }
        int half = steps.size() / 2;
        return indent + "IF " + steps.get(half - 1).condition() + " THEN\n"
                + halving(steps.subList(0, half), indent + "  ")
                + indent + "ELSE\n"
                + halving(steps.subList(half, steps.size()), indent + "  ")
                + indent + "END IF;\n";
    }
}
