package dev.partbridge.project;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings held against the sign-offs of a project. A sign-off holds for a finding of its code, object and words. Where
 * only the words are others, the finding is to be looked at again; of several such findings the one whose words are most
 * like them.
 *
 * @param findings in the order they came in
 * @param orphans sign-offs of findings that are not told any more, sorted
 */
public record SignedFindings(List<SignedFinding> findings, List<SignOff> orphans) {
    /** Told where rows are handed off to AWS DMS, and by runs: where none is told, nothing is known of them. */
    private static final List<String> TOLD_ELSEWHERE = List.of("PB-DMS-", "PB-RUN-");

    public SignedFindings {
        findings = List.copyOf(findings);
        orphans = List.copyOf(orphans);
    }

    /** What a sign-off is of, but for its words. */
    private record About(String code, String object) {}

    /** Of findings in any order. */
    public static SignedFindings of(List<Finding> findings, List<SignOff> signOffs) {
        Map<About, Map<String, List<SignOff>>> byWords = signOffs.stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        s -> new About(s.code(), s.object()),
                        Collectors.groupingBy(SignOff::message, LinkedHashMap::new, Collectors.toList())));
        Set<String> codes = byWords.keySet().stream().map(About::code).collect(Collectors.toSet());
        Map<About, List<Finding>> others = new HashMap<>();
        Map<Finding, SignedFinding> signed = new HashMap<>();
        Set<SignOff> used = new HashSet<>();
        for (Finding finding : findings) {
            // an object's name is only put together where it may matter: there may be a million findings
            if (codes.contains(finding.code())) {
                About about = new About(finding.code(), finding.subject().toString());
                List<SignOff> same = byWords.getOrDefault(about, Map.of()).getOrDefault(finding.message(), List.of());
                if (same.isEmpty()) {
                    others.computeIfAbsent(about, a -> new ArrayList<>()).add(finding);
                } else {
                    used.addAll(same);
                    signed.put(finding, new SignedFinding(finding, SignedFinding.State.SIGNED_OFF, same));
                }
            }
        }
        others.forEach((about, unsigned) -> {
            List<List<SignOff>> left = byWords.getOrDefault(about, Map.of()).values().stream()
                    .filter(s -> !used.contains(s.get(0)))
                    .toList();
            for (SignedFinding lapsed : lapsed(unsigned, left)) {
                signed.put(lapsed.finding(), lapsed);
                used.addAll(lapsed.signOffs());
            }
        });
        return new SignedFindings(
                findings.stream()
                        .map(f -> signed.getOrDefault(f, SignedFinding.open(f)))
                        .toList(),
                signOffs.stream()
                        .filter(s -> !used.contains(s) && isTold(s.code(), findings))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Findings that nobody has signed off. */
    public static SignedFindings unsigned(List<Finding> findings) {
        return of(findings, List.of());
    }

    /** Where not all findings are told, a sign-off of none of them says nothing. */
    public SignedFindings withoutOrphans() {
        return new SignedFindings(findings, List.of());
    }

    /** How many there are of a severity and a state. */
    public int count(Severity severity, SignedFinding.State state) {
        return (int) findings.stream()
                .filter(f -> f.finding().severity() == severity && f.state() == state)
                .count();
    }

    /** Those of a state. */
    public List<SignedFinding> in(SignedFinding.State state) {
        return findings.stream().filter(f -> f.state() == state).toList();
    }

    /** Whether an error is among those that somebody still has to look at. */
    public boolean hasOpenError() {
        return findings.stream().anyMatch(f -> f.isOpen() && f.finding().severity() == Severity.ERROR);
    }

    /** Pairs what is most alike first; each finding and each wording once. */
    private static List<SignedFinding> lapsed(List<Finding> findings, List<List<SignOff>> wordings) {
        List<SignedFinding> pairs = findings.stream()
                .flatMap(f -> wordings.stream().map(w -> new SignedFinding(f, SignedFinding.State.LAPSED, w)))
                .sorted(Comparator.comparingInt(SignedFindings::likeness)
                        .reversed()
                        .thenComparing(SignedFinding::finding, Finding.ORDER)
                        .thenComparing(p -> p.signOffs().get(0)))
                .toList();
        Set<Finding> found = new HashSet<>();
        Set<List<SignOff>> taken = new HashSet<>();
        List<SignedFinding> lapsed = new ArrayList<>();
        for (SignedFinding pair : pairs) {
            if (!found.contains(pair.finding()) && taken.add(pair.signOffs())) {
                found.add(pair.finding());
                lapsed.add(pair);
            }
        }
        return lapsed;
    }

    /** How many characters are the same from both ends: what changes in a finding's words are numbers and names. */
    private static int likeness(SignedFinding pair) {
        String now = pair.finding().message();
        String then = pair.signOffs().get(0).message();
        int most = Math.min(now.length(), then.length());
        int front = 0;
        while (front < most && now.charAt(front) == then.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < most - front && now.charAt(now.length() - 1 - back) == then.charAt(then.length() - 1 - back)) {
            back++;
        }
        return front + back;
    }

    private static boolean isTold(String code, List<Finding> findings) {
        return TOLD_ELSEWHERE.stream().filter(code::startsWith).allMatch(family -> findings.stream()
                .anyMatch(f -> f.code().startsWith(family)));
    }
}
