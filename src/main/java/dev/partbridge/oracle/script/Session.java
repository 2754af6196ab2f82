package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.SessionFormats;
import dev.partbridge.sql.Identifier;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What ALTER SESSION has set where a statement stands, as far as it tells what the statement means.
 *
 * @param schema CURRENT_SCHEMA: where names without a schema are
 * @param dateFormat NLS_DATE_FORMAT; empty where it is not known, as for the other formats
 * @param timestampFormat NLS_TIMESTAMP_FORMAT
 * @param timestampTzFormat NLS_TIMESTAMP_TZ_FORMAT
 * @param dateLanguage NLS_DATE_LANGUAGE, in upper case
 * @param decimal the first of NLS_NUMERIC_CHARACTERS
 * @param group the second of NLS_NUMERIC_CHARACTERS
 * @param zone TIME_ZONE; absent where the script does not set it
 * @param unknown the setting that made a format unknown, such as a territory with formats of its own; empty for none
 */
record Session(
        Optional<Identifier> schema,
        String dateFormat,
        String timestampFormat,
        String timestampTzFormat,
        String dateLanguage,
        char decimal,
        char group,
        Optional<ZoneId> zone,
        String unknown) {
    /** What a session begins with where NLS_TERRITORY is AMERICA. */
    static final Session INITIAL = new Session(
            Optional.empty(),
            SessionFormats.DATE,
            SessionFormats.TIMESTAMP,
            SessionFormats.TIMESTAMP_TZ,
            "AMERICAN",
            '.',
            ',',
            Optional.empty(),
            "");

    /** As the model keeps it: only what differs from Oracle's default. */
    SessionFormats formats() {
        return new SessionFormats(
                Optional.of(dateFormat).filter(f -> !f.equals(SessionFormats.DATE)),
                Optional.of(timestampFormat).filter(f -> !f.equals(SessionFormats.TIMESTAMP)));
    }

    Session withSchema(Identifier value) {
        return new Session(
                Optional.of(value),
                dateFormat,
                timestampFormat,
                timestampTzFormat,
                dateLanguage,
                decimal,
                group,
                zone,
                unknown);
    }

    Session withDateFormat(String value) {
        return new Session(
                schema, value, timestampFormat, timestampTzFormat, dateLanguage, decimal, group, zone, unknown);
    }

    Session withTimestampFormat(String value) {
        return new Session(schema, dateFormat, value, timestampTzFormat, dateLanguage, decimal, group, zone, unknown);
    }

    Session withTimestampTzFormat(String value) {
        return new Session(schema, dateFormat, timestampFormat, value, dateLanguage, decimal, group, zone, unknown);
    }

    Session withDateLanguage(String value) {
        return new Session(
                schema, dateFormat, timestampFormat, timestampTzFormat, value, decimal, group, zone, unknown);
    }

    Session withNumericCharacters(char point, char separator) {
        return new Session(
                schema, dateFormat, timestampFormat, timestampTzFormat, dateLanguage, point, separator, zone, unknown);
    }

    Session withZone(Optional<ZoneId> value) {
        return new Session(
                schema, dateFormat, timestampFormat, timestampTzFormat, dateLanguage, decimal, group, value, unknown);
    }

    /** A setting that takes the formats along, to what is not known here. */
    Session withUnknown(String setting) {
        return new Session(schema, "", "", "", dateLanguage, decimal, group, zone, setting);
    }

    /** Whether month names of a format are English ones. */
    boolean english() {
        return dateLanguage.equals("AMERICAN") || dateLanguage.equals("ENGLISH");
    }
}
