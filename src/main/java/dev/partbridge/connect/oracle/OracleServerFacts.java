package dev.partbridge.connect.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the database is, as the session sees it. What it would not tell is empty, and a remark says why.
 *
 * @param version major and minor, such as 19.0
 * @param product the database's own words about its version
 * @param container the pluggable database (CON_NAME); on databases without containers their own name
 * @param role such as PRIMARY or PHYSICAL STANDBY
 * @param openMode such as READ WRITE or READ ONLY WITH APPLY
 * @param instance the instance's number
 * @param cluster whether several instances share the database (RAC)
 * @param characterSet such as AL32UTF8
 * @param nationalCharacterSet such as AL16UTF16
 * @param remarks what could not be read, and what the database warned of
 */
public record OracleServerFacts(
        Version version,
        String product,
        Optional<String> container,
        Optional<String> role,
        Optional<String> openMode,
        Optional<Integer> instance,
        Optional<Boolean> cluster,
        Optional<String> characterSet,
        Optional<String> nationalCharacterSet,
        Optional<String> currentSchema,
        Optional<String> sessionUser,
        Optional<String> databaseTimeZone,
        Optional<String> sessionTimeZone,
        List<String> remarks) {
    public OracleServerFacts {
        remarks = List.copyOf(remarks);
    }

    /** As JDBC tells it. */
    public record Version(int major, int minor) {
        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** Whether it is the root of a container database, where no application's table is. */
    public boolean isRoot() {
        return container.filter(name -> name.equalsIgnoreCase("CDB$ROOT")).isPresent();
    }

    /** Whether it is a standby that can be read while it follows the primary. */
    public boolean isActiveDataGuard() {
        return role.filter(name -> name.equals("PHYSICAL STANDBY")).isPresent()
                && openMode.filter(mode -> mode.startsWith("READ ONLY WITH APPLY"))
                        .isPresent();
    }

    /** One line for a window or a console. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Oracle %s, %s%s, %s, user %s, schema %s, characters %s",
                version,
                container.orElse("database"),
                instance.map(number -> ", instance " + number).orElse(""),
                isActiveDataGuard() ? "physical standby (Active Data Guard)" : role.orElse("role unknown"),
                sessionUser.orElse("unknown"),
                currentSchema.orElse("unknown"),
                characterSet.orElse("unknown"));
    }
}
