package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleZones;
import dev.partbridge.oracle.model.SessionFormats;
import dev.partbridge.sql.ObjectId;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;

/** ALTER SESSION SET: what it changes of the meaning of the statements after it. */
final class AlterSession {
    private final TokenStream stream;
    private final Findings findings;
    private Session session;
    private boolean carriedOut = true;

    private AlterSession(TokenStream stream, Session session, Findings findings) {
        this.stream = stream;
        this.session = session;
        this.findings = findings;
    }

    static boolean starts(TokenStream stream) {
        return stream.at("ALTER", "SESSION");
    }

    /** Reads the statement; settings that mean nothing to scripts leave the session as it is. */
    static AlterSession read(TokenStream stream, Session before, Findings findings) {
        AlterSession reader = new AlterSession(stream, before, findings);
        int mark = stream.mark();
        stream.expect("ALTER", "SESSION");
        if (stream.accept("SET")) {
            while (stream.atName() && stream.peek(1).is("=")) {
                reader.setting();
            }
            reader.carriedOut &= stream.atEnd();
        } else {
            reader.carriedOut = false;
        }
        stream.reset(mark);
        return reader;
    }

    /** The session after the statement. */
    Session session() {
        return session;
    }

    /** Whether all that it sets is followed; else it is listed among what is not in scope. */
    boolean carriedOut() {
        return carriedOut;
    }

    private void setting() {
        Token name = stream.next();
        stream.expect("=");
        Token first = stream.peek();
        boolean signed = first.is("-") || first.is("+");
        Token value = signed ? stream.peek(1) : first;
        String text = value.text();
        if (name.is("CURRENT_SCHEMA") && stream.atName()) {
            session = session.withSchema(stream.name("a schema"));
            return;
        }
        stream.next();
        if (signed) {
            stream.next();
        }
        switch (name.text()) {
            case "NLS_DATE_FORMAT" -> session = session.withDateFormat(text);
            case "NLS_TIMESTAMP_FORMAT" -> session = session.withTimestampFormat(text);
            case "NLS_TIMESTAMP_TZ_FORMAT" -> session = session.withTimestampTzFormat(text);
            case "NLS_DATE_LANGUAGE", "NLS_LANGUAGE" -> language(name, text.toUpperCase(Locale.ROOT));
            case "NLS_NUMERIC_CHARACTERS" -> numericCharacters(name, text);
            case "NLS_TERRITORY" -> territory(name, text.toUpperCase(Locale.ROOT));
            case "TIME_ZONE" -> zone(name, value);
            case "NLS_CALENDAR" -> calendar(name, text.toUpperCase(Locale.ROOT));
            // optimiser, tracing, parallelism and the like say nothing about what a statement means
            default -> carriedOut = false;
        }
    }

    private void language(Token name, String language) {
        session = session.withDateLanguage(language);
        if (!session.english()) {
            report(name, name.text() + " " + language + ": month names other than English are not read");
        }
    }

    private void numericCharacters(Token name, String characters) {
        if (characters.length() == 2) {
            session = session.withNumericCharacters(characters.charAt(0), characters.charAt(1));
        } else {
            report(name, "NLS_NUMERIC_CHARACTERS '" + characters + "' must be two characters and is not taken");
        }
    }

    private void territory(Token name, String territory) {
        if (territory.equals("AMERICA")) {
            session = session.withDateFormat(SessionFormats.DATE)
                    .withTimestampFormat(SessionFormats.TIMESTAMP)
                    .withTimestampTzFormat(SessionFormats.TIMESTAMP_TZ)
                    .withNumericCharacters('.', ',');
        } else {
            session = session.withUnknown("NLS_TERRITORY " + territory);
            report(
                    name,
                    "NLS_TERRITORY " + territory + " brings formats of its own, which are not known here: text given"
                            + " for a date is not read until NLS_DATE_FORMAT is set");
        }
    }

    private void zone(Token name, Token value) {
        if (value.is("LOCAL") || value.is("DBTIMEZONE")) {
            session = session.withZone(Optional.empty());
            return;
        }
        try {
            session = session.withZone(Optional.of(OracleZones.of(value.text())));
        } catch (DateTimeException e) {
            report(name, "TIME_ZONE is not taken: " + e.getMessage());
        }
    }

    private void calendar(Token name, String calendar) {
        if (!calendar.equals("GREGORIAN")) {
            session = session.withUnknown("NLS_CALENDAR " + calendar);
            report(name, "NLS_CALENDAR " + calendar + ": dates of this calendar are not read");
        }
    }

    private void report(Token name, String message) {
        findings.add("PB-SRC-072", ObjectId.file(stream.statement().script().name()), stream.position(name), message);
    }
}
