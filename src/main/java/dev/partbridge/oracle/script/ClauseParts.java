package dev.partbridge.oracle.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may stand in the parentheses of known clauses, by the name that their patterns give it. */
final class ClauseParts {
    private static final String STORAGE =
            """
            INITIAL|NEXT|MINEXTENTS|MAXEXTENTS|PCTINCREASE|FREELISTS|MAXSIZE #
            FREELIST GROUPS #
            OPTIMAL [ # ] [ NULL ]
            BUFFER_POOL KEEP|RECYCLE|DEFAULT
            FLASH_CACHE|CELL_FLASH_CACHE KEEP|NONE|DEFAULT
            ENCRYPT
            """;

    private static final String LOB =
            """
            TABLESPACE SET name
            TABLESPACE name
            ENABLE|DISABLE STORAGE IN ROW [ # ]
            CHUNK|PCTVERSION|FREEPOOLS #
            RETENTION [ MAX|AUTO|NONE ] [ MIN # ]
            KEEP_DUPLICATES|DEDUPLICATE|NOCOMPRESS|DECRYPT
            COMPRESS [ HIGH|MEDIUM|LOW ]
            CACHE|NOCACHE [ READS ]
            LOGGING|NOLOGGING|FILESYSTEM_LIKE_LOGGING
            STORAGE (storage)
            INDEX [ name ] (lobindex)
            """;

    private static final Map<String, List<ClausePattern>> PARTS = new HashMap<>();

    static {
        put("storage", STORAGE);
        put("lobindex", STORAGE + "TABLESPACE name\nINITRANS|MAXTRANS|PCTFREE #\nSTORAGE (storage)\n");
        put("lob", LOB);
        put("encrypted", LOB + "ENCRYPT [ USING text ] [ IDENTIFIED BY name ] [ text ] [ NO ] [ SALT ]\n");
        put("parallel", "DEGREE|INSTANCES #|DEFAULT");
        put("result", "MODE DEFAULT|FORCE\nSTANDBY ENABLE|DISABLE");
        put("supplemental", "ALL\nPRIMARY KEY\nUNIQUE [ INDEX ]\nFOREIGN KEY\n,");
        put("group", ",\nname [ NO LOG ]");
        put("text", "text");
        put(
                "ilm",
                """
                ADD POLICY ROW STORE COMPRESS [ BASIC|ADVANCED ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
                ADD POLICY COLUMN STORE COMPRESS [ FOR QUERY|ARCHIVE [ LOW|HIGH ] ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
                ADD POLICY COMPRESS [ BASIC ] [ FOR OLTP|QUERY|ARCHIVE|ALL [ LOW|HIGH|OPERATIONS ] ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
                ADD POLICY TIER TO name [ READ ONLY ] [ SEGMENT|GROUP|ROW ] [ AFTER # DAY|DAYS|MONTH|MONTHS|YEAR|YEARS OF [ NO ] ACCESS|MODIFICATION|CREATION ]
                """);
    }

    private ClauseParts() {}

    private static void put(String part, String forms) {
        PARTS.put(
                part,
                Arrays.stream(forms.split("\n"))
                        .map(String::strip)
                        .filter(f -> !f.isEmpty())
                        .map(ClausePattern::of)
                        .toList());
    }

    /** Reads the parentheses if they hold nothing else; the stream stays where the first unknown word is. */
    static boolean match(String part, TokenStream stream) {
        List<ClausePattern> forms = PARTS.getOrDefault(part, List.of());
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("no part of a clause is named " + part);
        }
        if (!stream.accept("(")) {
            return false;
        }
        while (!stream.accept(")")) {
            if (stream.atEnd() || !any(forms, stream)) {
                stream.noteMisfit();
                return false;
            }
        }
        return true;
    }

    /** No stream and no iterator: storage clauses come with every partition. */
    private static boolean any(List<ClausePattern> forms, TokenStream stream) {
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).match(stream)) {
                return true;
            }
        }
        return false;
    }

    /** {@code (a, b)}, the names with a schema or table before them, and grouped by parentheses. */
    static boolean names(TokenStream stream) {
        if (!stream.accept("(")) {
            return false;
        }
        do {
            boolean group = stream.at("(");
            if (group ? !names(stream) : !ClausePattern.name(stream)) {
                stream.noteMisfit();
                return false;
            }
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            stream.noteMisfit();
            return false;
        }
        return true;
    }
}
