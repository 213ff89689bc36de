package org.fieldbook.semantic;

/** Brings vectors to length 1, so that their product is their likeness. */
final class Lengths {

    private Lengths() {
    }

    /** The same array, divided by its length; a vector of zeros stays as it is. */
    static float[] one(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares > 0) {
            float by = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= by;
            }
        }
        return vector;
    }
}
