package org.fieldbook.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.Problem;
import org.fieldbook.job.Progress;

/** Reads every file of some packs and lists what is wrong with them, without an index. */
public final class PackCheck {
    private final Map<String, Path> owners = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int documents;

    private PackCheck() {
    }

    /**
     * What a check found.
     *
     * @param documents how many files were read
     * @param problems  by file and line
     */
    public record Outcome(int documents, List<Problem> problems) {
    }

    /** @throws org.fieldbook.job.Stopped when asked to end */
    public static Outcome of(List<Path> packs, Progress progress) {
        PackCheck check = new PackCheck();
        PackScan.Found found = PackScan.of(packs, _ -> { });
        check.problems.addAll(found.problems());
        check.problems.addAll(References.read(packs).problems());
        ReadAhead.each(found.files(), file -> Reading.of(file.file(), ""), progress::stopped, reading -> {
            check.take(reading);
            progress.report(++check.documents, found.files().size(), reading.file().getFileName().toString());
        });
        return new Outcome(check.documents, check.problems.stream().distinct().sorted(Problem.ORDER).toList());
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Read read -> {
                problems.addAll(read.document().problems());
                Path owner = owners.putIfAbsent(read.document().id(), read.file());
                if (owner != null) {
                    problems.add(Problem.at(read.file(), 0, Problem.What.DOUBLE_ID, read.document().id(), owner.toString()));
                }
            }
            case Reading.Unusable unusable -> problems.addAll(unusable.problems());
            case Reading.Failed failed -> problems.add(failed.problem());
            case Reading.Vanished vanished -> problems.add(Problem.at(vanished.file(), 0, Problem.What.VANISHED));
            case Reading.Same _ -> { }
        }
    }
}
