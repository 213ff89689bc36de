package org.fieldbook.content;

import java.util.List;
import java.util.Set;

/** Checks that callouts are of a kind that readers know. */
final class CalloutCheck {
    private static final Set<String> KNOWN = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "LESSON", "SUGGESTION", "DOUBT", "EXAMPLE");

    private CalloutCheck() {
    }

    static void check(List<Block> blocks, Findings findings) {
        BlockWalk.all(blocks, Block.Callout.class).stream().filter(callout -> !KNOWN.contains(callout.kind()))
                .forEach(callout -> findings.add(callout.line(), Problem.What.CALLOUT_UNKNOWN, callout.kind()));
    }
}
