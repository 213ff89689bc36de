package org.fieldbook.notebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a notebook holds, found out from whatever of its three copies is sound: the newest of H2 file and backups is the ground,
 * the journal brings it up to date, and where the journal has a gap, single sound rows of a damaged H2 file fill in.
 *
 * @param now       everything there is
 * @param fromFile  whether the H2 file was the ground
 * @param later     what the journal had to add
 * @param recovered rows that the H2 file did not have as they should be
 * @param lost      saves that were in none of the copies, at most
 */
record Recovery(Snapshot now, boolean fromFile, Journal.Reading later, int recovered, long lost) {

    /** What the H2 file looked like. */
    sealed interface Found {

        /** There is none. */
        record Nothing() implements Found {
        }

        /** It adds up. */
        record Whole(Snapshot snapshot, int schema) implements Found {
        }

        /** It does not; some rows may be sound all the same. */
        record Broken(List<Row> sound) implements Found {
        }

        /** What of it can be used. */
        default List<Row> rows() {
            return switch (this) {
                case Nothing _ -> List.of();
                case Whole whole -> whole.snapshot.rows();
                case Broken broken -> broken.sound;
            };
        }
    }

    /** @throws NotebookException.TooNew when a newer program wrote what would be needed */
    static Recovery of(Found found, Backups backups, Journal journal) throws IOException {
        Optional<Snapshot> file = found instanceof Found.Whole whole ? Optional.of(whole.snapshot()) : Optional.empty();
        Optional<Snapshot> backup = file.isPresent() && file.get().number() >= backups.newest() ? Optional.empty() : backups.readNewest();
        boolean fromFile = file.isPresent() && backup.stream().allMatch(read -> read.number() <= file.get().number());
        Snapshot ground = fromFile ? file.get() : backup.orElse(Snapshot.EMPTY);
        Journal.Reading later = journal.after(ground.number());
        if (fromFile) {
            int changes = later.saves().stream().mapToInt(save -> save.changes().size()).sum();
            return new Recovery(ground.after(later.saves()), true, later, changes, later.lost());
        }
        Snapshot now = ground.after(filled(later.saves(), found.rows(), ground.number()));
        boolean alone = found instanceof Found.Broken && backup.isEmpty() && !journal.isThere();
        return new Recovery(now, false, later, now.differences(new Snapshot(now.number(), found.rows())),
                alone ? Math.max(1, later.lost()) : later.lost());
    }

    private static List<Save> filled(List<Save> saves, List<Row> rows, long ground) {
        Set<Long> present = saves.stream().map(Save::number).collect(Collectors.toSet());
        List<Save> all = new ArrayList<>(saves);
        rows.stream().filter(row -> row.seq() > ground && !present.contains(row.seq()))
                .forEach(row -> all.add(new Save(row.seq() - 1, row.seq(), List.of(new Change.Put(row)))));
        all.sort(Comparator.comparingLong(Save::number));
        return all;
    }
}
