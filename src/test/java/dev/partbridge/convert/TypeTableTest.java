package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|numeric",
                "NUMBER(4)|smallint",
                "NUMBER(5,0)|integer",
                "NUMBER(9)|integer",
                "NUMBER(10)|bigint",
                "NUMBER(18)|bigint",
                "NUMBER(19)|numeric(19)",
                "NUMBER(*,0)|numeric(38)",
                "NUMBER(12,2)|numeric(12,2)",
                "NUMBER(2,7)|numeric(2,7)",
                "NUMBER(*,50)|numeric(38,50)",
                "NUMBER(5,-2)|numeric(5,-2)",
                "INTEGER|numeric(38)",
                "FLOAT(53)|numeric",
                "FLOAT(126)|numeric",
                "FLOAT|numeric",
                "BINARY_DOUBLE|double precision",
                "VARCHAR2(50)|varchar(50)",
                "CHAR(2)|char(2)",
                "CLOB|text",
                "RAW(16)|bytea",
                "ROWID|text",
                "XMLTYPE|xml",
                "JSON|jsonb",
                "BOOLEAN|boolean",
                "DATE|timestamp(0)",
                "TIMESTAMP|timestamp(6)",
                "TIMESTAMP(3)|timestamp(3)",
                "TIMESTAMP(9)|timestamp(6)",
                "TIMESTAMP(6) WITH TIME ZONE|timestamptz(6)",
                "TIMESTAMP(0) WITH LOCAL TIME ZONE|timestamptz(0)",
            })
    void rows(String oracle, String postgres) {
        assertThat(TypeTable.convert(TableBuilder.type(oracle), 18)).contains(postgres);
    }

    @Test
    void scalesThatNumericTakesFrom15On() {
        assertThat(TypeTable.convert(TableBuilder.type("NUMBER(5,-2)"), 14)).contains("numeric(7)");
        assertThat(TypeTable.convert(TableBuilder.type("NUMBER(3,5)"), 14)).contains("numeric(5,5)");
        assertThat(TypeTable.convert(TableBuilder.type("NUMBER(*,50)"), 14)).contains("numeric(50,50)");
        assertThat(TypeTable.convert(TableBuilder.type("NUMBER(5,2)"), 14)).contains("numeric(5,2)");
    }

    @Test
    void notConverted() {
        assertThat(TypeTable.convert(TableBuilder.type("BFILE"), 18)).isEmpty();
        assertThat(TypeTable.convert(TableBuilder.type("VECTOR"), 18)).isEmpty();
    }
}
