package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableMappingsTest {
    private static final Map<String, String> FILES = HandOffs.chain(18).files();
    private static final DmsRules CHAINS = rules("full-load-chains");
    private static final DmsRules TABLES = rules("full-load-tables");

    @Test
    void loadsParentsFirst() {
        assertThat(CHAINS.selected()).containsExactly("SHOP.ORDERS", "SHOP.ORDER_LINES", "SHOP.LineNotes");
        assertThat(rules("cdc").selected())
                .containsExactlyInAnyOrder(
                        "SHOP.REGIONS",
                        "SHOP.ORDERS",
                        "SHOP.ORDER_LINES",
                        "SHOP.LineNotes",
                        "SHOP.ORDERXLINES",
                        "LOGS.EVENTS");
    }

    @Test
    void givesEachNameThatOfTheConversion() {
        assertThat(CHAINS.schema("SHOP")).isEqualTo("shop");
        assertThat(CHAINS.table("SHOP", "ORDERS")).isEqualTo("orders");
        assertThat(CHAINS.table("SHOP", "LineNotes")).isEqualTo("LineNotes");
        assertThat(CHAINS.column("SHOP", "ORDERS", "ORDER_ID")).contains("order_id");
        assertThat(CHAINS.column("SHOP", "ORDERS", "USER")).contains("user_");
        assertThat(CHAINS.column("SHOP", "ORDERS", "DOUBLED")).isEmpty();
        assertThat(CHAINS.column("SHOP", "LineNotes", "Id")).contains("Id");
        assertThat(CHAINS.column("SHOP", "LineNotes", "LINE_ID")).contains("line_id");
    }

    @Test
    void keepsNamesApartThatDifferByAnUnderscore() {
        DmsRules all = rules("cdc");
        assertThat(all.table("SHOP", "ORDER_LINES")).isEqualTo("order_lines");
        assertThat(all.table("SHOP", "ORDERXLINES")).isEqualTo("orderxlines");
        assertThat(all.column("SHOP", "ORDERXLINES", "A")).contains("a");
    }

    @Test
    void loadsByPartitionWhereNoParentMustWait() {
        assertThat(TABLES.parallel("LOGS", "EVENTS")).contains("subpartitions-auto");
        assertThat(TABLES.parallel("SHOP", "REGIONS")).isEmpty();
        assertThat(CHAINS.parallel("SHOP", "ORDERS")).isEmpty();
        assertThat(new DmsRules(HandOffs.sample()
                                .files()
                                .getOrDefault("tasks/full-load-tables/table-mappings.json", ""))
                        .parallel("ORACLE_SCHEMA", "PERSON"))
                .contains("partitions-auto");
    }

    private static DmsRules rules(String task) {
        return new DmsRules(FILES.getOrDefault("tasks/" + task + "/table-mappings.json", ""));
    }
}
