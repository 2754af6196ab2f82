package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainLinkTest {
    private static final String ORDERS =
            """
            CREATE TABLE orders (land VARCHAR2(2) NOT NULL, order_id NUMBER(9) NOT NULL, ordered DATE NOT NULL,
              CONSTRAINT orders_pk PRIMARY KEY (%s))
              PARTITION BY RANGE (ordered) SUBPARTITION BY LIST (land)
              (PARTITION o1 VALUES LESS THAN (DATE '2024-01-01') (SUBPARTITION o1_de VALUES ('DE')));
            CREATE TABLE items (item_id NUMBER(9) NOT NULL, day DATE NOT NULL, place VARCHAR2(2) NOT NULL,
              nr NUMBER(9) NOT NULL, CONSTRAINT items_fk FOREIGN KEY (%s) REFERENCES orders)
              PARTITION BY REFERENCE (items_fk);
            """;

    @Test
    void ofATableThatHasTheKeyIsItsForeignKey() throws IOException {
        TableMapping items = items(ORDERS.formatted("land, order_id, ordered", "place, nr, day"), "");
        ChainLink link = items.chain().orElseThrow();
        assertThat(link)
                .isEqualTo(new ChainLink(
                        lookup(ids("place", "nr", "day"), ids("land", "order_id", "ordered"), ids(), ids()),
                        ids("day", "place")));
        assertThat(link.ownsKey()).isTrue();
        assertThat(link.withoutKey()).contains(lookup(ids("nr"), ids("order_id"), ids(), ids()));
        assertThat(items.keyLookup()).isEmpty();
    }

    @Test
    void hasNoOtherColumnsWhereTheForeignKeyIsTheKey() throws IOException {
        ChainLink link = items(ORDERS.formatted("land, ordered", "place, day"), "")
                .chain()
                .orElseThrow();
        assertThat(link.ownsKey()).isTrue();
        assertThat(link.withoutKey()).isEmpty();
    }

    @Test
    void ofATableThatLacksPartOfTheKeyIsItsLookup() throws IOException {
        TableMapping items = items(ORDERS.formatted("order_id, ordered", "nr, day"), "");
        ChainLink link = items.chain().orElseThrow();
        assertThat(link)
                .isEqualTo(new ChainLink(
                        lookup(ids("nr", "day"), ids("order_id", "ordered"), ids("land"), ids("land")),
                        ids("day", "land")));
        assertThat(link.ownsKey()).isFalse();
        assertThat(items.keyLookup()).isEqualTo(Optional.of(link.join()));
    }

    @Test
    void isNotThereInAnOrdinaryTable() throws IOException {
        String script = ORDERS.formatted("land, ordered", "place, day");
        assertThat(items(script, "strategy=inheritance reference-inheritance=plain-table")
                        .chain())
                .isEmpty();
    }

    private static TableMapping items(String script, String choices) throws IOException {
        return AppliedScript.convert(18, choices, script).tables().stream()
                .filter(t -> t.oracle().name().text().equals("ITEMS"))
                .findFirst()
                .orElseThrow();
    }

    private static KeyLookup lookup(
            List<Identifier> own, List<Identifier> parents, List<Identifier> added, List<Identifier> keys) {
        return new KeyLookup(QualifiedName.of("public", "orders"), own, parents, added, keys);
    }

    private static List<Identifier> ids(String... names) {
        return Stream.of(names).map(Identifier::new).toList();
    }
}
