package dev.partbridge.finding;

import dev.partbridge.sql.TablespaceMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of the registry with the choices it offers. A choice with a word in angle brackets is a form: any choice is
 * offered that has something in its place, {@code <number>} a whole number from 1 to 9999, {@code <time-zone>} the name of a
 * time zone, {@code <tablespaces>} a {@link TablespaceMap}, another word any text without blanks.
 *
 * @param id such as {@code keys}
 * @param title what is decided
 * @param choices choice value or form to its explanation, in the order of the registry; the first is the default and
 *     no form
 */
public record RuleChoices(String id, String title, Map<String, String> choices) {
    private static final String NUMBER = "<number>";
    private static final String TIME_ZONE = "<time-zone>";
    private static final String TABLESPACES = "<tablespaces>";
    private static final Pattern PLACE = Pattern.compile("<([a-z-]+)>");

    /** The values on offer, the default first; what a form allows is not among them. */
    public List<String> values() {
        return choices.keySet().stream().filter(c -> !PLACE.matcher(c).find()).toList();
    }

    /** Such as {@code premake-<number>}. */
    public List<String> forms() {
        return choices.keySet().stream().filter(c -> PLACE.matcher(c).find()).toList();
    }

    public String defaultChoice() {
        return choices.keySet().iterator().next();
    }

    /** Whether the choice is one of the values or has one of the forms. */
    public boolean offers(String choice) {
        return offered(choice).isPresent();
    }

    /** Why a choice is not offered: what is wrong with it, or what there is. */
    public String refusal(String choice) {
        Optional<String> flaw = forms().stream()
                .filter(f -> f.endsWith(TABLESPACES))
                .map(f -> f.substring(0, f.length() - TABLESPACES.length()))
                .filter(choice::startsWith)
                .flatMap(f -> TablespaceMap.flaw(choice.substring(f.length())).stream())
                .findFirst();
        return flaw.or(() -> number(choice))
                .map(f -> "rule " + id + " does not take \"" + choice + "\": " + f)
                .orElse("rule " + id + " has no choice \"" + choice + "\"; it offers "
                        + Stream.concat(values().stream(), forms().stream()).collect(Collectors.joining(", ")));
    }

    /** Why the number is none; absent where the choice has the form of no number. */
    private Optional<String> number(String choice) {
        return forms().stream()
                .filter(f -> f.endsWith(NUMBER))
                .map(f -> f.substring(0, f.length() - NUMBER.length()))
                .filter(f -> !f.isEmpty() && choice.startsWith(f))
                .map(f -> f + " takes a whole number from 1 to 9999")
                .findFirst();
    }

    /** What a choice means; empty for one that is not offered. */
    public String explanation(String choice) {
        return offered(choice).map(c -> choices.getOrDefault(c, "")).orElse("");
    }

    private Optional<String> offered(String choice) {
        if (values().contains(choice)) {
            return Optional.of(choice);
        }
        return forms().stream()
                .filter(f -> pattern(f).matcher(choice).matches())
                .filter(f -> !f.endsWith(TABLESPACES)
                        || TablespaceMap.flaw(choice.substring(f.length() - TABLESPACES.length()))
                                .isEmpty())
                .filter(f -> !f.endsWith(TIME_ZONE) || isZone(choice.substring(f.length() - TIME_ZONE.length())))
                .findFirst();
    }

    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    private static Pattern pattern(String form) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(form);
        int end = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(form.substring(end, place.start())));
            pattern.append(
                    switch (place.group(1)) {
                        case "number" -> "[1-9][0-9]{0,3}";
                        case "tablespaces" -> ".+";
                        default -> "\\S+";
                    });
            end = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(form.substring(end))).toString());
    }
}
