package dev.partbridge.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every finding code, rule and choice value, read from the one file {@code registry.txt}. A line is
 * {@code code | severity | title | advice}, with {@code | rule} behind it where a rule's choice changes it, or
 * {@code rule id | title} followed by indented {@code choice | explanation} lines, the default first, or {@code clause id | reason}.
 */
public final class Registry {
    private static final Registry INSTANCE = load();

    private final Map<String, FindingCode> codes = new LinkedHashMap<>();
    private final Map<String, RuleChoices> rules = new LinkedHashMap<>();
    private final Map<String, String> clauses = new LinkedHashMap<>();

    private Registry() {}

    public static Registry get() {
        return INSTANCE;
    }

    /** The code, which must be listed: an unlisted one is a bug. */
    public FindingCode code(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("finding code " + code + " is not listed"));
    }

    /** The code, if it is listed; upper and lower case are the same. */
    public Optional<FindingCode> find(String code) {
        return Optional.ofNullable(codes.get(code.toUpperCase(Locale.ROOT)));
    }

    public Optional<RuleChoices> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    public Collection<FindingCode> codes() {
        return Collections.unmodifiableCollection(codes.values());
    }

    public Collection<RuleChoices> rules() {
        return Collections.unmodifiableCollection(rules.values());
    }

    /** Why a group of Oracle's clauses is read over, by the group's id. */
    public Map<String, String> clauses() {
        return Collections.unmodifiableMap(clauses);
    }

    private static Registry load() {
        try (InputStream in = Registry.class.getResourceAsStream("registry.txt")) {
            if (in == null) {
                throw new IllegalStateException("registry.txt is missing from the program");
            }
            Registry registry = new Registry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String rule = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                rule = registry.take(line, rule);
            }
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String take(String line, String rule) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        if (line.startsWith(" ")) {
            RuleChoices sofar = rules.get(rule);
            if (sofar == null) {
                throw new IllegalStateException("registry.txt: choice without a rule: " + line);
            }
            Map<String, String> choices = new LinkedHashMap<>(sofar.choices());
            choices.put(parts[0], parts[1]);
            rules.put(rule, new RuleChoices(rule, sofar.title(), Collections.unmodifiableMap(choices)));
            return rule;
        }
        if (parts[0].startsWith("clause ")) {
            clauses.put(parts[0].substring("clause ".length()).strip(), parts[1]);
            return rule;
        }
        if (parts[0].startsWith("rule ")) {
            String id = parts[0].substring("rule ".length()).strip();
            rules.put(id, new RuleChoices(id, parts[1], Map.of()));
            return id;
        }
        Severity severity = Severity.valueOf(parts[1].toUpperCase(Locale.ROOT));
        Optional<String> changed = parts.length > 4 ? Optional.of(parts[4]) : Optional.empty();
        codes.put(parts[0], new FindingCode(parts[0], severity, parts[2], parts[3], changed));
        return rule;
    }
}
