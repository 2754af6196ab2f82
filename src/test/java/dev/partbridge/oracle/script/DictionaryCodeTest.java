package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scan of the dictionary's code: what is passed over without cutting it into tokens has nothing to find. */
class DictionaryCodeTest {
    private static final List<Identifier> TABLES = Stream.of("SALES", "Mixed", "With Blank", "SA$1")
            .map(Identifier::new)
            .toList();

    private static final List<String> PIECES = List.of(
            "insert into ",
            "INSERT\n INTO ",
            "merge into ",
            "sales",
            "SALES ",
            "\"Mixed\"",
            "\"With Blank\"",
            "sa$1 ",
            "app.sales ",
            "other ",
            "sales_2 ",
            " partition (p1) ",
            " subpartition for (1) ",
            "using x on (1 = 1) when not matched then insert (a) values (1);\n",
            " values (1);\n",
            "'",
            "'insert into ",
            "'insert into sa",
            "' || 'les values (1)'",
            "'\n ||-- why\n q'[les]'",
            "' || chr(83) || 'ALES'",
            "'insert into ' || v_name || ' values (1)'",
            "''",
            " /* insert into sales */ ",
            "-- insert into sales\n",
            "begin ",
            "end;\n");

    private final DictionaryCode code = new DictionaryCode(TABLES);

    private static List<CodeUse> all(String text) {
        return CodeScan.of(new Statement(new ScriptText("x", text), Statement.Kind.PLSQL, 0, text.length()), "unit");
    }

    @Test
    void nothingIsPassedOver() {
        long seed = System.nanoTime();
        System.out.println("DictionaryCodeTest seed " + seed);
        Random random = new Random(seed);
        int passedOver = 0;
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String unit = text.toString();
            List<CodeUse> expected = of(all(unit));
            assertThat(of(code.uses("unit", "x", unit))).as(unit).isEqualTo(expected);
            passedOver += code.mentions(unit) ? 0 : 1;
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(passedOver).isGreaterThan(1000);
        assertThat(found).isGreaterThan(1000);
    }

    private static List<CodeUse> of(List<CodeUse> uses) {
        return uses.stream().filter(u -> TABLES.contains(u.table().name())).toList();
    }

    @Test
    void placesAreOfTheUnit() {
        assertThat(code.uses("trigger A.T", "A.T trigger", "trigger t\nbegin\n  insert into sales values (1);\nend;"))
                .extracting(CodeUse::unit, CodeUse::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("trigger A.T", new SourcePosition("A.T trigger", 3, 15)));
    }

    @Test
    void whatMentionsNoTableIsNotCut() {
        assertThat(code.mentions("begin insert into other values ('sales' || v); end;"))
                .isTrue();
        assertThat(code.mentions("begin insert into other_sales values (1); end;"))
                .isFalse();
        assertThat(code.mentions("begin update sales set a = 'x' || v || 'y'; end;"))
                .isFalse();
        assertThat(code.mentions("begin execute immediate 'ins' || 'ert into x'; end;"))
                .isTrue();
    }
}
