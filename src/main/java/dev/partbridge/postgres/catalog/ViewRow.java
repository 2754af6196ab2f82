package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of structure-views.sql. */
final class ViewRow {
    private ViewRow() {}

    /** Absent for a view that is not over one relation alone. */
    static Optional<PgView> view(Row row, List<Oddity> oddities) throws SQLException {
        QualifiedName name = row.qualified(2);
        List<String> over = row.texts(4);
        ObjectId id = ObjectId.of(ObjectKind.VIEW, name);
        Oddity other = new Oddity(name, id, "does not show all rows and columns of its table as they are")
                .of("CREATE VIEW " + PostgresSql.quote(name) + " AS\n" + row.text(7));
        if (over.size() != 1) {
            oddities.add(other);
            return Optional.empty();
        }
        String[] words = over.get(0).split("\n", -1);
        List<Identifier> columns = row.names(5);
        List<String> sql = row.texts(6);
        Map<Identifier, String> defaults = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!sql.get(i).isEmpty()) {
                defaults.put(columns.get(i), sql.get(i));
            }
        }
        if (!plain(row.text(7), words[0], words[1]).equals(select(columns, words[1]))) {
            oddities.add(other);
        }
        return Optional.of(new PgView(name, QualifiedName.of(words[0], words[1]), columns, defaults, id));
    }

    private static String select(List<Identifier> columns, String table) {
        return bare("SELECT " + columns.stream().map(Identifier::text).collect(Collectors.joining(", ")) + " FROM "
                + table);
    }

    /** The server's text without what depends on its version and search_path. */
    private static String plain(String definition, String schema, String table) {
        String bare = bare(definition.replace(";", ""));
        return bare.replace(bare(schema) + "." + bare(table), bare(table)).replace(bare(table) + ".", "");
    }

    private static String bare(String sql) {
        return sql.replace("\"", "").replaceAll("\\s+", " ").strip();
    }
}
