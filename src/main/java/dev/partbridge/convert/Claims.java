package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.HashMap;
import java.util.Map;

/**
 * Who has a name that several objects of the source want, so that a name does not depend on which of them are
 * converted. The first to claim has it.
 */
final class Claims {
    private final Map<String, ObjectId> owners = new HashMap<>();
    /** The owners of names that others want too. */
    private final Map<String, ObjectId> contested = new HashMap<>();

    void claim(Identifier schema, String wanted, ObjectId origin) {
        String key = key(schema, wanted);
        ObjectId owner = owners.putIfAbsent(key, origin);
        if (owner != null && !owner.equals(origin)) {
            contested.put(key, owner);
        }
    }

    /** All claims are made; what nobody else wants need not be remembered. */
    void close() {
        owners.clear();
    }

    /** Nobody else wants the name. */
    boolean alone(Identifier schema, String wanted) {
        return !contested.containsKey(key(schema, wanted));
    }

    /** Nobody else wants it, or the object came first. */
    boolean grants(Identifier schema, String wanted, ObjectId origin) {
        ObjectId owner = contested.get(key(schema, wanted));
        return owner == null || owner.equals(origin);
    }

    private static String key(Identifier schema, String wanted) {
        // no name holds NUL
        return schema + "\0" + wanted;
    }
}
