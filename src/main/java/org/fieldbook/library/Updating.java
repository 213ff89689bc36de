package org.fieldbook.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.Document;
import org.fieldbook.content.Problem;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.search.SearchIndex;

/** One run that brings the index in step with the files. */
final class Updating {
    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Progress progress;
    private final Ids ids;
    private final List<Path> packs;
    private final Safety safety;

    private final Map<Path, Known> gone = new LinkedHashMap<>();
    private final Map<String, Path> goneByHash = new HashMap<>();
    private final Map<String, Path> goneById = new HashMap<>();
    private final Map<String, Path> holders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Path> before = List.of();
    private Set<Path> held = Set.of();
    private boolean dirty;
    private int read;
    private int removed;
    private int done;

    Updating(SearchIndex index, Catalogue catalogue, List<Path> packs, Progress progress) {
        this.index = index;
        this.catalogue = catalogue;
        this.packs = packs;
        this.progress = progress;
        this.ids = new Ids(packs);
        this.safety = new Safety(index, catalogue);
    }

    /**
     * @param lastLook when the folders were last looked through, in milliseconds since 1970: a file saved about then may have been
     *                 saved again without its time telling
     */
    void run(PackScan.Found found, long lastLook, Library.Gone rule) {
        try {
            List<FoundFile> changed = found.files().stream().filter(file -> mayDiffer(file, lastLook)).toList();
            findGone(found.files());
            catalogue.all().stream().filter(Known::indexed).forEach(known -> holders.put(known.id(), known.file()));
            readAll(changed);
            dropGone(found, rule);
            settleIds(found.files());
            makeSafe();
        } catch (Stopped e) {
            makeSafe();
            throw e;
        }
    }

    private void makeSafe() {
        if (dirty || index.fresh()) {
            safety.now();
        }
    }

    int read() {
        return read;
    }

    int removed() {
        return removed;
    }

    int held() {
        return held.size();
    }

    /** Problems of this run only: files that could not be read just now, and ids that two files ask for. */
    List<Problem> problems() {
        return problems;
    }

    private boolean mayDiffer(FoundFile file, long lastLook) {
        Known known = catalogue.get(file.file());
        return known == null || known.stamp().size() != file.size() || known.stamp().modified() != file.modified()
                || Math.abs(lastLook - file.modified()) < 2000;
    }

    private void findGone(List<FoundFile> files) {
        before = catalogue.all().stream().map(Known::file).toList();
        Set<Path> there = new HashSet<>();
        files.forEach(file -> there.add(file.file()));
        catalogue.all().stream().filter(known -> !there.contains(known.file())).forEach(this::addGone);
    }

    private void addGone(Known known) {
        gone.put(known.file(), known);
        goneByHash.put(known.stamp().hash(), known.file());
        goneById.put(known.wanted(), known.file());
    }

    private void readAll(List<FoundFile> changed) {
        Map<Path, String> hashes = new HashMap<>();
        changed.forEach(file -> {
            Known known = catalogue.get(file.file());
            hashes.put(file.file(), known == null ? "" : known.stamp().hash());
        });
        ReadAhead.each(changed, file -> Reading.of(file.file(), hashes.get(file.file())).prepared(index), progress::stopped, reading -> {
            take(reading);
            progress.report(++done, changed.size(), reading.file().getFileName().toString());
            safety.whenDue();
        });
    }

    private void take(Reading reading) {
        dirty = true;
        switch (reading) {
            case Reading.Same same -> catalogue.put(catalogue.get(same.file()).touched(same.stamp()));
            case Reading.Read fresh -> put(fresh);
            case Reading.Unusable unusable -> {
                read++;
                index.remove(unusable.file());
                catalogue.put(new Known(unusable.stamp(), "", "", false, unusable.problems()));
            }
            case Reading.Vanished vanished -> {
                Known known = catalogue.get(vanished.file());
                if (known != null) {
                    addGone(known);
                }
            }
            case Reading.Failed failed -> problems.add(failed.problem());
        }
    }

    private void put(Reading.Read fresh) {
        dropMoved(fresh);
        Document document = fresh.document();
        Path holder = holders.getOrDefault(document.id(), fresh.file());
        String id = holder.equals(fresh.file()) ? document.id() : ids.free(fresh.file(), new HashSet<>(holders.keySet()));
        put(fresh, id);
        read++;
    }

    private void put(Reading.Read fresh, String id) {
        dirty = true;
        Known before = catalogue.get(fresh.file());
        if (before != null) {
            holders.remove(before.id(), before.file());
        }
        try {
            if (fresh.prepared().isPresent() && id.equals(fresh.document().id())) {
                index.put(fresh.prepared().get());
            } else {
                index.put(Ids.named(fresh.document(), id), fresh.stamp());
            }
        } catch (IllegalArgumentException | StackOverflowError e) {
            problems.add(Reading.failed(fresh.file(), e).problem());
            return;
        }
        holders.put(id, fresh.file());
        catalogue.put(new Known(fresh.stamp(), id, fresh.document().id(), false, fresh.document().problems()));
    }

    /** A file that comes back under another name was moved: its old place goes at once, and does not count as a loss. */
    private void dropMoved(Reading.Read fresh) {
        Path old = goneByHash.getOrDefault(fresh.stamp().hash(), goneById.get(fresh.document().id()));
        if (old != null && gone.containsKey(old)) {
            drop(old);
        }
    }

    private void dropGone(PackScan.Found found, Library.Gone rule) {
        if (rule == Library.Gone.HOLD) {
            held = Brake.held(packs, before, gone.keySet(), found.closed());
        }
        List.copyOf(gone.keySet()).stream().filter(file -> !held.contains(file)).forEach(this::drop);
    }

    private void drop(Path file) {
        dirty = true;
        index.remove(file);
        Known known = gone.remove(file);
        holders.remove(known.id(), file);
        catalogue.remove(file);
        removed++;
    }

    /** Puts right the ids that came out otherwise because of the order in which files were read or went. */
    private void settleIds(List<FoundFile> files) {
        List<Known> inOrder = new ArrayList<>();
        files.stream().map(file -> catalogue.get(file.file())).filter(known -> known != null && known.indexed()).forEach(inOrder::add);
        held.stream().sorted().map(catalogue::get).filter(Known::indexed).forEach(inOrder::add);
        Map<String, Path> owners = Ids.owners(inOrder);
        Map<Path, String> settled = ids.settle(inOrder, owners);
        for (Known known : inOrder) {
            progress.check();
            String id = settled.get(known.file());
            if (!id.equals(known.id()) && Reading.of(known.file(), "") instanceof Reading.Read fresh) {
                put(fresh, id);
            }
            if (!known.file().equals(owners.get(known.wanted()))) {
                problems.add(Problem.at(known.file(), 0, Problem.What.DOUBLE_ID, known.wanted(), owners.get(known.wanted()).toString()));
            }
        }
    }
}
