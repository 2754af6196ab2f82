package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleAddress;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.sql.Identifier;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A live Oracle database.
 *
 * @param schemas exactly as Oracle has them; empty for the session's own
 * @param texts what CHAR and VARCHAR2 columns really hold, where clients stored other bytes than the database's character
 *     set says; absent where it is right
 */
public record LiveSource(OracleProfile profile, List<Identifier> schemas, Optional<Charset> texts)
        implements SourceSpec {
    private static final Pattern SERVICE =
            Pattern.compile("\\((?:SERVICE_NAME|SID)\\s*=\\s*([\\w.$#-]+)\\s*\\)", Pattern.CASE_INSENSITIVE);

    /** A database whose character set is right. */
    public LiveSource(OracleProfile profile, List<Identifier> schemas) {
        this(profile, schemas, Optional.empty());
    }

    public LiveSource {
        schemas = List.copyOf(schemas);
    }

    /** The schemas and the service, SID or alias: not the host, which may be another one at the next connection. */
    @Override
    public String name() {
        String database = database();
        return schemas.isEmpty()
                ? database
                : schemas.stream().map(Identifier::text).collect(Collectors.joining(",")) + "@" + database;
    }

    private String database() {
        OracleAddress address = profile.address();
        if (address instanceof OracleAddress.Service service) {
            return service.service();
        }
        if (address instanceof OracleAddress.Sid sid) {
            return sid.sid();
        }
        if (address instanceof OracleAddress.Alias alias) {
            return alias.name();
        }
        if (address instanceof OracleAddress.Descriptor descriptor) {
            Matcher service = SERVICE.matcher(descriptor.text());
            return service.find() ? service.group(1) : "database";
        }
        String text = address.place();
        return Optional.of(text.substring(text.lastIndexOf('/') + 1))
                .filter(name -> !name.isEmpty())
                .orElse("database");
    }

    @Override
    public String place() {
        return profile.toString();
    }
}
