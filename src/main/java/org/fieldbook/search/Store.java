package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The files of an index: one writer, and the newest {@link View} for readers. */
final class Store implements AutoCloseable {
    private static final String MADE = "made";
    private static final double BUFFER_MEGABYTES = 32;

    final IndexWriter writer;
    final boolean begun;
    private final Directory directory;
    private final String signature;
    private Map<IndexReader.CacheKey, Segment> segments = new HashMap<>();
    private volatile View view;

    private Store(Directory directory, IndexWriter writer, boolean begun, String signature) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.begun = begun;
        this.signature = signature;
        view = view(DirectoryReader.open(writer));
    }

    /** Opens what is there, or begins anew when nothing usable is. */
    static Store open(Path folder, String signature) {
        return open(folder, signature, true);
    }

    /** Begins anew whatever is there. */
    static Store anew(Path folder, String signature) {
        return open(folder, signature, false);
    }

    private static Store open(Path folder, String signature, boolean keep) {
        try {
            Files.createDirectories(folder);
            dropDamagedLock(folder);
            Store kept = keep ? kept(folder, signature) : null;
            return kept != null ? kept : begin(folder, signature);
        } catch (LockObtainFailedException e) {
            throw new IndexException(IndexException.What.LOCKED, folder, e);
        } catch (IOException e) {
            throw new IndexException(IndexException.What.UNUSABLE, folder, e);
        }
    }

    /** A lock file is empty as long as Lucene knows it; one that holds anything would be refused at the first write. */
    private static void dropDamagedLock(Path folder) throws IOException {
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock) && Files.size(lock) > 0) {
            Files.delete(lock);
        }
    }

    /** The index that is there; null when there is none, or it was made otherwise, or it is damaged. */
    private static Store kept(Path folder, String signature) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            if (DirectoryReader.indexExists(directory)
                    && signature.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(MADE))) {
                writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
                return new Store(directory, writer, false, signature);
            }
        } catch (LockObtainFailedException e) {
            directory.close();
            throw e;
        } catch (Throwable damage) {
            unlessDamage(damage);
        }
        abandon(directory, writer);
        return null;
    }

    private static Store begin(Path folder, String signature) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                empty(folder);
            }
            return new Store(directory, new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE)), true, signature);
        } catch (IOException | RuntimeException e) {
            abandon(directory, null);
            throw e;
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file) && !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(new KeywordAnalyzer()).setOpenMode(mode).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setSimilarity(RawFrequency.INSTANCE);
    }

    /** Lets errors of the machine itself through; a file cut short under a mapped reader is an {@link InternalError} and is not one. */
    static void unlessDamage(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof InternalError) && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
    }

    /** The newest view; give it back with {@link #release}. */
    View acquire() {
        while (true) {
            View newest = view;
            if (newest.reader.tryIncRef()) {
                return newest;
            }
            if (newest == view) {
                throw new IllegalStateException("the index is closed");
            }
        }
    }

    static void release(View used) throws IOException {
        used.reader.decRef();
    }

    synchronized void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(view.reader, writer);
        if (newer != null) {
            View old = view;
            view = view(newer);
            release(old);
        }
    }

    void commit() throws IOException {
        writer.setLiveCommitData(List.of(Map.entry(MADE, signature)));
        writer.commit();
        refresh();
    }

    private View view(DirectoryReader reader) throws IOException {
        Map<IndexReader.CacheKey, Segment> kept = new HashMap<>();
        Segment[] all = new Segment[reader.leaves().size()];
        try {
            for (int i = 0; i < all.length; i++) {
                var leaf = reader.leaves().get(i).reader();
                IndexReader.CacheKey key = leaf.getCoreCacheHelper().getKey();
                all[i] = segments.containsKey(key) ? segments.get(key) : new Segment(leaf);
                kept.put(key, all[i]);
            }
            View made = new View(reader, all);
            segments = kept;
            return made;
        } catch (Throwable t) {
            reader.close();
            throw t;
        }
    }

    /** Commits what is open and closes. */
    @Override
    public void close() throws IOException {
        release(view);
        writer.setLiveCommitData(List.of(Map.entry(MADE, signature)), writer.hasUncommittedChanges());
        writer.close();
        directory.close();
    }

    /** Closes without writing anything more. */
    void abandon() {
        try {
            release(view);
        } catch (IOException | RuntimeException | InternalError ignored) {
            // the files are given up
        }
        abandon(directory, writer);
    }

    private static void abandon(Directory directory, IndexWriter writer) {
        try {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException | InternalError ignored) {
            // the files are given up
        }
        try {
            directory.close();
        } catch (IOException ignored) {
            // nothing is written any more
        }
    }
}
