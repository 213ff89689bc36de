package org.fieldbook.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.fieldbook.bench.Figures;
import org.fieldbook.bench.Timings;

/** Files many vectors that lie in clusters, as those of texts do, asks for the nearest, and compares with the exact answer. */
public final class NearestStep {
    private static final int NUMBERS = 384;
    private static final int CLUSTERS = 1_000;
    private static final float NOISE = 0.8f;
    private static final int QUERIES = 200;
    private static final int COMPARED = 50;
    private static final int ASKED = 400;
    private static final int RECALLED = 100;

    private record Scored(int vector, float cosine) {
    }

    private NearestStep() {
    }

    /** @param arguments a folder, and how many vectors */
    public static void main(String[] arguments) throws IOException {
        int vectors = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (VectorStore store = VectorStore.open(folder, "measured")) {
            long start = System.nanoTime();
            for (int i = 0; i < vectors; i++) {
                store.put(key(i), List.of(vector(i)));
            }
            store.commit();
            Figures.report("vectors seconds", (System.nanoTime() - start) / 1e9);
            Timings timings = new Timings();
            for (int round = 0; round < 2; round++) {
                timings = new Timings();
                for (int q = 0; q < QUERIES; q++) {
                    float[] query = vector(-1 - q);
                    timings.time(() -> store.nearest(query, ASKED));
                }
            }
            timings.report("nearest");
            compare(store, vectors);
            Figures.reportMemory("vectors");
        }
        Figures.report("vectors size", Figures.size(folder) / 1e6);
    }

    private static void compare(VectorStore store, int vectors) throws IOException {
        List<PriorityQueue<Scored>> exact = new ArrayList<>();
        float[][] queries = new float[COMPARED][];
        for (int q = 0; q < COMPARED; q++) {
            queries[q] = vector(-1 - q);
            exact.add(new PriorityQueue<>(Comparator.comparingDouble(Scored::cosine)));
        }
        for (int i = 0; i < vectors; i++) {
            float[] vector = vector(i);
            for (int q = 0; q < COMPARED; q++) {
                exact.get(q).add(new Scored(i, dot(vector, queries[q])));
                if (exact.get(q).size() > RECALLED) {
                    exact.get(q).poll();
                }
            }
        }
        int first = 0;
        int anywhere = 0;
        for (int q = 0; q < COMPARED; q++) {
            List<Integer> found = store.nearest(queries[q], ASKED).stream().map(near -> number(near.key())).toList();
            Set<Integer> wanted = new HashSet<>(exact.get(q).stream().map(Scored::vector).toList());
            first += (int) found.stream().limit(RECALLED).filter(wanted::contains).count();
            anywhere += (int) found.stream().filter(wanted::contains).count();
        }
        Figures.report("recall", first / (double) (COMPARED * RECALLED));
        Figures.report("recall in 400", anywhere / (double) (COMPARED * RECALLED));
    }

    private static BytesRef key(int number) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES).putLong(number * 0x9E3779B97F4A7C15L).putLong(number).array());
    }

    private static int number(BytesRef key) {
        return (int) ByteBuffer.wrap(key.bytes, key.offset, key.length).getLong(Long.BYTES);
    }

    /** A vector of length 1 near the centre of some cluster: always the same for the same number. */
    private static float[] vector(int number) {
        Random own = new Random(number * 31L + 5);
        float[] vector = centre(own.nextInt(CLUSTERS));
        for (int i = 0; i < NUMBERS; i++) {
            vector[i] += NOISE * (float) own.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] centre(int cluster) {
        return Arrays.copyOf(Centres.ALL[cluster], NUMBERS);
    }

    private static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Where the clusters lie. */
    private static final class Centres {
        private static final float[][] ALL = all();

        private static float[][] all() {
            Random random = new Random(1);
            float[][] all = new float[CLUSTERS][NUMBERS];
            for (float[] centre : all) {
                for (int i = 0; i < NUMBERS; i++) {
                    centre[i] = (float) random.nextGaussian();
                }
            }
            return all;
        }
    }
}
