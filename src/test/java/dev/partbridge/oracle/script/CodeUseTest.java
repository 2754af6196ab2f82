package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What code that is not converted does with the tables. */
class CodeUseTest {
    @Test
    void insertsAndPartitionsWithTheirLines() {
        ScriptModel read = ReadText.of(
                """
                create table app.t (a number, b number) partition by range (a) (partition p1 values less than (1));
                create or replace procedure app.add_one(x number) is
                  v number;
                begin
                  insert into t values (x, 1);
                  -- insert into t values (2, 2);
                  insert /*+ append */ into app.t (a, b)
                    values (x, 1) returning b into v;
                  if sql%rowcount = 1 then null; end if;
                  insert into t partition (p1) select * from other;
                  insert all into t (a) values (1) into other values (2) select 1 from dual;
                  merge into t d using other s on (d.a = s.a)
                    when matched then update set b = 1
                    when not matched then insert (a) values (s.a);
                  execute immediate 'insert into t ' || 'values (:1, '':2'')' using 1;
                  select count(*) into v from app.t subpartition (sp1) x, "T" partition for (5);
                  select sum(a) over (partition by b) into v from other partition (p9);
                  insert into other values (1);
                end;
                /
                create or replace trigger tr before insert or update on t for each row begin null; end;
                /
                create view vw as select * from t partition (p1);
                """);
        assertThat(ModelDump.of(read).lines().filter(l -> l.startsWith("code")))
                .containsExactly(
                        "code procedure APP.ADD_ONE INSERT APP.T @a.sql:5:15",
                        "code procedure APP.ADD_ONE INSERT APP.T with columns returning row count @a.sql:7:29",
                        "code procedure APP.ADD_ONE INSERT APP.T @a.sql:10:15",
                        "code procedure APP.ADD_ONE PARTITION APP.T/P1 @a.sql:10:17",
                        "code procedure APP.ADD_ONE INSERT APP.T with columns @a.sql:11:19",
                        "code procedure APP.ADD_ONE MERGE APP.T with columns @a.sql:12:14",
                        "code procedure APP.ADD_ONE INSERT APP.T @a.sql:15:34",
                        "code procedure APP.ADD_ONE SUBPARTITION APP.T/SP1 @a.sql:16:37",
                        "code procedure APP.ADD_ONE PARTITION_FOR APP.T @a.sql:16:63",
                        "code view VW PARTITION APP.T/P1 @a.sql:23:35");
    }
}
