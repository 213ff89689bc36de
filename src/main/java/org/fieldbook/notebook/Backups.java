package org.fieldbook.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The backups beside the store. Kept are the newest of each of seven days and of four weeks, the newest of each schema, and in any
 * case the last two, which together with the journal since the older one hold every save twice.
 */
final class Backups {
    private static final Pattern NAME = Pattern.compile("(\\d{19})-s(\\d{1,6})-(\\d{8}T\\d{6})\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Duration DUE = Duration.ofHours(12);
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int LAST = 2;

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /** A backup, as its name tells. */
    record Backup(Path file, long number, int schema, LocalDateTime made) {
    }

    /** What there is, by number, highest first; clocks may have been wrong, so times do not count. */
    List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Backups::named).flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(Backup::number).thenComparing(Backup::made).reversed()).toList();
        }
    }

    /** The highest number of a backup, 0 without one. */
    long newest() throws IOException {
        return all().stream().mapToLong(Backup::number).max().orElse(0);
    }

    /** The newest that can be read. */
    Optional<Snapshot> readNewest() throws IOException {
        for (Backup backup : all()) {
            try {
                return Optional.of(BackupFile.read(backup.file()));
            } catch (Damaged | IOException _) {
                // The one before it is next, and the journal reaches back that far.
            }
        }
        return Optional.empty();
    }

    /** Whether something was saved and the last backup is over twelve hours old, or from a future that is not. */
    boolean due(long number, Instant now) throws IOException {
        List<Backup> all = all();
        return number > 0 && (all.isEmpty() || number > all.getFirst().number()
                && Duration.between(all.getFirst().made().toInstant(ZoneOffset.UTC), now).abs().compareTo(DUE) > 0);
    }

    /** Makes a verified backup and lets go of the ones no longer kept; {@code schema} is what the rows came from. */
    void make(Snapshot snapshot, int schema, Instant now) throws IOException {
        Files.createDirectories(folder);
        String stamp = STAMP.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        BackupFile.write(folder.resolve("%019d-s%d-%s.zip".formatted(snapshot.number(), schema, stamp)), snapshot);
        List<Backup> all = all();
        Set<Backup> kept = kept(all);
        for (Backup backup : all) {
            if (!kept.contains(backup)) {
                Files.delete(backup.file());
            }
        }
    }

    /** The number from which on the journal is needed although there are backups. */
    long journalFrom() throws IOException {
        return all().stream().mapToLong(Backup::number).distinct().skip(LAST - 1L).findFirst().orElse(0);
    }

    static Set<Backup> kept(List<Backup> newestFirst) {
        Set<Backup> kept = new LinkedHashSet<>(newestFirst.stream().limit(LAST).toList());
        kept.addAll(firsts(newestFirst, backup -> backup.made().toLocalDate(), DAYS));
        kept.addAll(firsts(newestFirst, backup -> backup.made().get(IsoFields.WEEK_BASED_YEAR) * 100
                + backup.made().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), WEEKS));
        kept.addAll(firsts(newestFirst, Backup::schema, Integer.MAX_VALUE));
        return kept;
    }

    private static List<Backup> firsts(List<Backup> all, Function<Backup, Object> group, int groups) {
        Set<Object> met = new HashSet<>();
        return all.stream().filter(backup -> met.add(group.apply(backup))).limit(groups).toList();
    }

    private static Optional<Backup> named(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches() ? Optional.of(new Backup(file, Long.parseLong(name.group(1)), Integer.parseInt(name.group(2)),
                    LocalDateTime.parse(name.group(3), STAMP))) : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
