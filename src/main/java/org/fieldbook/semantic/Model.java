package org.fieldbook.semantic;

/**
 * An embedding model as its artifact brings it: files on the class path and how they want to be used.
 *
 * @param id         what vectors made with it are filed under; changes whenever the same text would get another vector
 * @param network    the ONNX file, quantised
 * @param tokenizer  the tokenizer's description, which holds the vocabulary
 * @param dimensions length of a vector
 * @param limit      most word pieces it takes at once, the two marks at the ends among them
 */
record Model(String id, String network, String tokenizer, int dimensions, int limit) {

    /** Six layers, trained on a billion pairs of English sentences. */
    static final Model SHIPPED = new Model("all-minilm-l6-v2-q 1.20.0-beta30 pieces 1", "all-minilm-l6-v2-q.onnx",
            "all-minilm-l6-v2-q-tokenizer.json", 384, 128);
}
