package org.fieldbook.semantic;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;

/**
 * The vectors of a library's sections in a file, found by the fingerprint of the texts they were made of.
 *
 * <p>The file is mapped, not read: only the pages that are asked for come into memory. Usable from any thread. Laid out, least
 * byte first: a head of {@value #HEAD} bytes (mark, version, dimensions, numbers of sections and of vectors, length of the model's
 * name, checksum of all that precedes the vectors), the model's name, for every section its fingerprint and where its vectors
 * begin, in ascending order, and the packed vectors.
 */
public final class VectorFile implements AutoCloseable {
    static final int HEAD = 32;
    static final int ROW = 20;
    /** {@code FBVECTOR}. */
    static final long MARK = 0x524F_5443_4556_4246L;
    static final int VERSION = 1;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final Logger LOG = Logger.getLogger(VectorFile.class.getName());

    private final Arena arena;
    private final MemorySegment bytes;
    private final int dimensions;
    private final int sections;
    private final int vectors;
    private final long rows;

    private VectorFile(Arena arena, MemorySegment bytes) {
        this.arena = arena;
        this.bytes = bytes;
        this.dimensions = bytes.get(INT, 12);
        this.sections = bytes.get(INT, 16);
        this.vectors = bytes.get(INT, 20);
        this.rows = HEAD + bytes.get(INT, 24);
    }

    /**
     * Opens a file of vectors made by a model.
     *
     * @param model what {@link Embedder#model} says
     * @return empty when there is no such file, it was made by another model or another version of this program, or is damaged:
     *         in every case the remedy is to make it anew
     */
    public static Optional<VectorFile> open(Path file, String model) {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (whole(bytes) && model.equals(name(bytes))) {
                return Optional.of(new VectorFile(arena, bytes));
            }
        } catch (NoSuchFileException _) {
            LOG.log(Level.FINE, "no vectors at {0}", file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "vectors not read: {0}", e.toString());
        }
        arena.close();
        return Optional.empty();
    }

    private static boolean whole(MemorySegment bytes) {
        if (bytes.byteSize() < HEAD || bytes.get(LONG, 0) != MARK || bytes.get(INT, 8) != VERSION) {
            return false;
        }
        long dimensions = bytes.get(INT, 12);
        long sections = bytes.get(INT, 16);
        long vectors = bytes.get(INT, 20);
        long name = bytes.get(INT, 24);
        long start = HEAD + name + sections * ROW;
        boolean sensible = dimensions > 0 && dimensions < 1 << 16 && sections >= 0 && vectors >= 0 && name >= 0;
        return sensible && bytes.byteSize() == start + vectors * Packed.size((int) dimensions) && checksum(bytes, start) == bytes.get(INT, 28);
    }

    /** Of everything before the vectors but the checksum itself. A flipped bit in a vector does no harm worth the reading. */
    static int checksum(MemorySegment bytes, long end) {
        CRC32 sum = new CRC32();
        sum.update(bytes.asSlice(0, HEAD - Integer.BYTES).asByteBuffer());
        for (long at = HEAD; at < end; at += 1 << 20) {
            sum.update(bytes.asSlice(at, Math.min(1 << 20, end - at)).asByteBuffer());
        }
        return (int) sum.getValue();
    }

    private static String name(MemorySegment bytes) {
        return new String(bytes.asSlice(HEAD, bytes.get(INT, 24)).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /** How many different sections it knows. */
    public int sections() {
        return sections;
    }

    /** How many vectors it holds. */
    public int vectors() {
        return vectors;
    }

    /** The vectors of the section with that fingerprint, in order, of length 1; empty when it is not known. */
    public Optional<List<float[]>> vectors(VectorKey key) {
        return row(key).map(row -> {
            List<float[]> found = new ArrayList<>();
            for (int i = begin(row); i < begin(row + 1); i++) {
                found.add(Packed.read(bytes, vector(i), dimensions));
            }
            return found;
        });
    }

    /** The same as they stand in the file, so that they can be carried over to another one without loss. */
    Optional<List<byte[]>> packed(VectorKey key) {
        return row(key).map(row -> {
            List<byte[]> found = new ArrayList<>();
            for (int i = begin(row); i < begin(row + 1); i++) {
                found.add(bytes.asSlice(vector(i), Packed.size(dimensions)).toArray(ValueLayout.JAVA_BYTE));
            }
            return found;
        });
    }

    private Optional<Integer> row(VectorKey key) {
        int low = 0;
        int high = sections - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long at = rows + (long) middle * ROW;
            int order = new VectorKey(bytes.get(LONG, at), bytes.get(LONG, at + 8)).compareTo(key);
            if (order == 0) {
                return Optional.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private int begin(int row) {
        return row == sections ? vectors : bytes.get(INT, rows + (long) row * ROW + 16);
    }

    private long vector(int number) {
        return rows + (long) sections * ROW + (long) number * Packed.size(dimensions);
    }

    /** Lets go of the file, so that it can be replaced on every system; nothing can be asked of it afterwards. */
    @Override
    public void close() {
        arena.close();
    }
}
