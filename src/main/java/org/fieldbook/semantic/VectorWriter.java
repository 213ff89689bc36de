package org.fieldbook.semantic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes a {@link VectorFile}: beside, then moved into place. */
final class VectorWriter {

    private VectorWriter() {
    }

    static void write(Path file, String model, int dimensions, SortedMap<VectorKey, List<byte[]>> sections) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                out.write(front(model, dimensions, sections));
                for (List<byte[]> vectors : sections.values()) {
                    for (byte[] vector : vectors) {
                        out.write(vector);
                    }
                }
            }
            Unpacked.move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Everything before the vectors. */
    private static byte[] front(String model, int dimensions, SortedMap<VectorKey, List<byte[]>> sections) {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        byte[] front = new byte[VectorFile.HEAD + name.length + sections.size() * VectorFile.ROW];
        MemorySegment bytes = MemorySegment.ofArray(front);
        bytes.set(VectorFile.LONG, 0, VectorFile.MARK);
        bytes.set(VectorFile.INT, 8, VectorFile.VERSION);
        bytes.set(VectorFile.INT, 12, dimensions);
        bytes.set(VectorFile.INT, 16, sections.size());
        bytes.set(VectorFile.INT, 24, name.length);
        System.arraycopy(name, 0, front, VectorFile.HEAD, name.length);
        bytes.set(VectorFile.INT, 20, rows(bytes, VectorFile.HEAD + name.length, sections));
        bytes.set(VectorFile.INT, 28, VectorFile.checksum(bytes, front.length));
        return front;
    }

    /** Writes a row for every section and tells how many vectors there are in all. */
    private static int rows(MemorySegment bytes, long start, SortedMap<VectorKey, List<byte[]>> sections) {
        long row = start;
        int vectors = 0;
        for (Map.Entry<VectorKey, List<byte[]>> section : sections.entrySet()) {
            bytes.set(VectorFile.LONG, row, section.getKey().high());
            bytes.set(VectorFile.LONG, row + 8, section.getKey().low());
            bytes.set(VectorFile.INT, row + 16, vectors);
            vectors += section.getValue().size();
            row += VectorFile.ROW;
        }
        return vectors;
    }
}
