package org.fieldbook.semantic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;

/** Brings a file of vectors in step with a library's sections: what has not changed is kept, the rest is calculated. */
public final class VectorBuild {
    private final Embedder embedder;
    private final SortedMap<VectorKey, List<byte[]>> packed = new TreeMap<>();
    private boolean changed = true;
    private int kept;
    private int made;

    private VectorBuild(Embedder embedder) {
        this.embedder = embedder;
    }

    /** A section as {@link Embedder#passages} takes it. */
    public record Section(String heading, String body) {
    }

    /**
     * What was done; sections of the same heading and body count once.
     *
     * @param kept sections whose vectors were there
     * @param made sections whose vectors were calculated
     */
    public record Outcome(int kept, int made) {
    }

    /**
     * Makes a file hold the vectors of these sections and no others. The file is replaced in one step, so that a reader sees the
     * old one or the new one; it is not touched when it is right already. Asked to stop, it saves what it has for the next time.
     *
     * @throws IOException when the file cannot be written; the old one is still there
     * @throws Stopped     when the caller wants the job to end
     */
    public static Outcome update(Path file, Embedder embedder, List<Section> sections, Progress progress) throws IOException {
        VectorBuild build = new VectorBuild(embedder);
        build.keep(file, sections);
        try {
            build.make(sections, progress);
        } finally {
            if (build.changed) {
                VectorWriter.write(file, embedder.model(), embedder.dimensions(), build.packed);
            }
        }
        return new Outcome(build.kept, build.made);
    }

    private void keep(Path file, List<Section> sections) {
        Optional<VectorFile> opened = VectorFile.open(file, embedder.model());
        if (opened.isEmpty()) {
            return;
        }
        try (VectorFile old = opened.get()) {
            for (Section section : sections) {
                VectorKey key = VectorKey.of(section.heading(), section.body());
                old.packed(key).ifPresent(vectors -> packed.put(key, vectors));
            }
            kept = packed.size();
            changed = kept != old.sections();
        }
    }

    private void make(List<Section> sections, Progress progress) {
        int done = 0;
        for (Section section : sections) {
            progress.check();
            VectorKey key = VectorKey.of(section.heading(), section.body());
            if (!packed.containsKey(key)) {
                packed.put(key, embedder.passages(section.heading(), section.body()).stream().map(Packed::of).toList());
                made++;
                changed = true;
            }
            progress.report(++done, sections.size(), section.heading());
        }
    }
}
