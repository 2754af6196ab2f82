package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code is told of that the tables' new form breaks: whole findings, with the place in the code. */
class CodeFindingsTest {
    private static final String TABLES =
            """
            create table app.sales (id number(9) primary key, d date not null, amount number)
              partition by range (d) (partition p1 values less than (date '2024-02-01'),
                partition p2 values less than (date '2024-03-01'));
            create table app.items (id number(9) primary key, sale_id number(9) not null, note varchar2(9),
              constraint items_fk foreign key (sale_id) references app.sales)
              partition by reference (items_fk);
            create table app.regions (k number(9), r varchar2(3)) partition by range (k) subpartition by list (r)
              subpartition template (subpartition n values ('N'), subpartition o values (default))
              (partition a values less than (10), partition b values less than (20));
            create table app.plain (id number(9));
            """;

    @TempDir
    private Path folder;

    @Test
    void insertsIntoATableWithAnAddedKey() throws IOException {
        assertThat(
                        told(
                                """
                        create or replace procedure app.add_item(s number) is
                          v number;
                        begin
                          insert into items values (1, s, 'x');
                          insert into app.items (id, sale_id) values (2, s) returning id into v;
                          if sql%rowcount = 1 then null; end if;
                          insert into app.sales values (1, sysdate, 2);
                          insert into plain values (1);
                        end;
                        /
                        create or replace trigger app.tr after insert on app.sales for each row
                        begin
                          insert into items (id, sale_id) values (:new.id, :new.id);
                          if sql%found then null; end if;
                        end;
                        /
                        """))
                .containsExactly(
                        "a.sql:14:15 warning PB-SRC-043 table:APP.ITEMS procedure APP.ADD_ITEM (a.sql:14) inserts into"
                                + " APP.ITEMS, whose partition key was added as d: it names no columns, so its values"
                                + " must end before the added one; without the key the row goes through the landing,"
                                + " and the statement reports no row.",
                        "a.sql:15:15 warning PB-SRC-043 table:APP.ITEMS procedure APP.ADD_ITEM (a.sql:15) inserts into"
                                + " APP.ITEMS, whose partition key was added as d: without the key the row goes through"
                                + " the landing, and the statement reports no row; RETURNING then leaves its variables"
                                + " NULL without an error; the row count asked for after it is 0.",
                        "a.sql:23:15 warning PB-SRC-043 table:APP.ITEMS trigger APP.TR (a.sql:23) inserts into"
                                + " APP.ITEMS, whose partition key was added as d: without the key the row goes through"
                                + " the landing, and the statement reports no row; the row count asked for after it is"
                                + " 0.");
    }

    @Test
    void insertsWhereNothingFetchesTheKey() throws IOException {
        assertThat(told(
                        """
                        create procedure app.add_item is begin
                          insert into items (id, sale_id) values (1, 2) returning id into :x;
                          merge into app.items t using plain p on (t.id = p.id)
                            when not matched then insert (id, sale_id) values (p.id, 1);
                        end;
                        /
                        """,
                        "landing=none"))
                .containsExactly(
                        "a.sql:12:15 warning PB-SRC-043 table:APP.ITEMS procedure APP.ADD_ITEM (a.sql:12) inserts into"
                                + " APP.ITEMS, whose partition key was added as d: without the key the row is refused.",
                        "a.sql:13:14 warning PB-SRC-043 table:APP.ITEMS procedure APP.ADD_ITEM (a.sql:13) merges into"
                                + " APP.ITEMS, whose partition key was added as d: without the key the row is refused.");
    }

    @Test
    void landingListsWhoOmitsTheKey() throws IOException {
        String code =
                """
                create procedure app.add_item is begin
                  insert into items (id, sale_id) values (1, 2);
                  merge into app.items t using plain p on (t.id = p.id)
                    when not matched then insert (id, sale_id) values (p.id, 1);
                  insert into app.sales values (1, sysdate, 2);
                end;
                /
                create trigger app.tr after insert on app.sales for each row
                begin insert into items (id, sale_id) values (:new.id, :new.id); end;
                /
                """;
        String begin = "The landing of APP.ITEMS takes rows without d until app.items_drop_landing drops it; ";
        assertThat(landings(code))
                .containsExactly(begin + "in the source such rows come from procedure APP.ADD_ITEM (a.sql:12),"
                        + " procedure APP.ADD_ITEM (a.sql:13), trigger APP.TR (a.sql:19).");
        assertThat(landings("")).containsExactly(begin + "no code that was read inserts such rows.");
        // nothing is to be dropped there
        assertThat(landings(code, "landing=none")).isEmpty();
    }

    @Test
    void aGivenKeyIsSilent() throws IOException {
        // a column that Oracle's table has not is none that code of Oracle can give
        assertThat(told("create view app.v as select id from app.items;\n")).isEmpty();
    }

    @Test
    void partitionsNamedInCode() throws IOException {
        assertThat(
                        told(
                                """
                        create or replace view app.v as
                          select * from app.sales partition (p1);
                        create or replace procedure app.old is begin
                          delete from regions subpartition (a_n);
                          delete from regions partition (b);
                          delete from sales partition for (date '2024-01-05');
                          delete from items partition (p2);
                          delete from sales partition (p9);
                          insert into plain partition (p1) values (1);
                        end;
                        /
                        """))
                .containsExactly(
                        "a.sql:12:27 warning PB-SRC-042 partition:APP.SALES/P1 view APP.V (a.sql:12) names PARTITION"
                                + " (P1) of APP.SALES; PostgreSQL has no such clause: write app.sales_p1, the"
                                + " partition's own table, or a condition on its key (d).",
                        "a.sql:14:23 warning PB-SRC-042 table:APP.REGIONS procedure APP.OLD (a.sql:14) names"
                                + " SUBPARTITION (A_N) of APP.REGIONS; PostgreSQL has no such clause: write"
                                + " app.regions_a_n, the partition's own table, or a condition on its key (k, r).",
                        "a.sql:15:23 warning PB-SRC-042 partition:APP.REGIONS/B procedure APP.OLD (a.sql:15) names"
                                + " PARTITION (B) of APP.REGIONS; PostgreSQL has no such clause: write a condition on"
                                + " its key (k, r).",
                        "a.sql:16:21 warning PB-SRC-042 table:APP.SALES procedure APP.OLD (a.sql:16) names PARTITION"
                                + " FOR (..) of APP.SALES; PostgreSQL has no such clause: write a condition on its key"
                                + " (d).",
                        "a.sql:17:21 warning PB-SRC-042 partition:APP.ITEMS/P2 procedure APP.OLD (a.sql:17) names"
                                + " PARTITION (P2) of APP.ITEMS; PostgreSQL has no such clause: write app.items_p2, the"
                                + " partition's own table, or a condition on its key (d).",
                        "a.sql:18:21 warning PB-SRC-042 partition:APP.SALES/P9 procedure APP.OLD (a.sql:18) names"
                                + " PARTITION (P9) of APP.SALES; PostgreSQL has no such clause: write a condition on its"
                                + " key (d).");
    }

    @Test
    void partitionsOfATableThatHasNoneAnyMore() throws IOException {
        assertThat(
                        told(
                                """
                        create table app.log (n number(9)) partition by system (partition s1, partition s2);
                        create or replace procedure app.note is begin
                          insert into log partition (s2) values (1);
                        end;
                        /
                        """))
                .containsExactly("a.sql:13:19 warning PB-SRC-042 partition:APP.LOG/S2 procedure APP.NOTE (a.sql:13)"
                        + " names PARTITION (S2) of APP.LOG; PostgreSQL has no such clause: write app.log alone, which"
                        + " has no partitions there.");
    }

    private List<String> told(String code, String... choices) throws IOException {
        return findings(code, choices).stream()
                .filter(f -> f.code().equals("PB-SRC-042") || f.code().equals("PB-SRC-043"))
                .sorted(Comparator.comparing(f -> f.position().orElseThrow().line()))
                .map(f -> f.position().orElseThrow() + " " + f.severity().word() + " " + f.code() + " " + f.subject()
                        + " " + f.message())
                .toList();
    }

    private List<String> landings(String code, String... choices) throws IOException {
        return findings(code, choices).stream()
                .filter(f -> f.code().equals("PB-REF-018"))
                .map(Finding::message)
                .toList();
    }

    private List<Finding> findings(String code, String... choices) throws IOException {
        Path script = Files.writeString(folder.resolve("a.sql"), TABLES + code);
        Choices chosen = Choices.defaults();
        for (String choice : choices) {
            chosen = chosen.with(choice.split("=")[0], choice.split("=")[1]);
        }
        return Converter.convert(
                        ScriptReader.read(script, Cancellation.none()).model(),
                        new ConvertOptions(new Identifier("public"), 18, Set.of(), chosen))
                .findings();
    }
}
