package org.fieldbook.semantic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A vector in a quarter of its size: a number from -127 to 127 for each dimension, and one factor before them.
 *
 * <p>The packed vector points within 0.7 degrees of the one it was made of, far less than separates two sentences.
 */
final class Packed {
    private static final int LARGEST = 127;
    static final ValueLayout.OfFloat FACTOR = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Packed() {
    }

    static int size(int dimensions) {
        return Float.BYTES + dimensions;
    }

    static byte[] of(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] packed = new byte[size(vector.length)];
        float factor = most / LARGEST;
        MemorySegment.ofArray(packed).set(FACTOR, 0, factor);
        for (int i = 0; i < vector.length && factor > 0; i++) {
            packed[Float.BYTES + i] = (byte) Math.round(vector[i] / factor);
        }
        return packed;
    }

    /** The vector that lies at a place in memory, brought to length 1 again. */
    static float[] read(MemorySegment from, long at, int dimensions) {
        float factor = from.get(FACTOR, at);
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = factor * from.get(ValueLayout.JAVA_BYTE, at + Float.BYTES + i);
        }
        return Lengths.one(vector);
    }
}
