package org.phaenruam.app.plans.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of branches as files name them, in both languages: the words of {@code plans.kind.*}. */
final class BranchKinds {
    private static final Map<String, String> BY_WORD = Map.ofEntries(
            Map.entry("วิสัยทัศน์", "vision"),
            Map.entry("เป้าหมาย", "goal"),
            Map.entry("ประเด็น", "issue"),
            Map.entry("ยุทธศาสตร์", "strategy"),
            Map.entry("หมุดหมาย", "milestone"),
            Map.entry("แผนงาน", "programme"),
            Map.entry("โครงการ", "project"),
            Map.entry("vision", "vision"),
            Map.entry("goal", "goal"),
            Map.entry("issue", "issue"),
            Map.entry("strategy", "strategy"),
            Map.entry("milestone", "milestone"),
            Map.entry("programme", "programme"),
            Map.entry("project", "project"));

    private BranchKinds() {}

    static Optional<String> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
