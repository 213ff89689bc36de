package org.fieldbook.semantic;

/**
 * An embedding model as its artifact brings it: files on the class path and how they want to be used.
 *
 * @param id         what vectors made with it are filed under; changes whenever the same text would get another vector
 * @param network    the ONNX file, quantised
 * @param tokenizer  the tokenizer's description, which holds the vocabulary
 * @param dimensions length of a vector
 * @param limit      most word pieces given to it at once, the two marks at the ends among them
 * @param asking     what it was trained to see before a question
 * @param telling    what it was trained to see before a passage
 */
record Model(String id, String network, String tokenizer, int dimensions, int limit, String asking, String telling) {

    /** Twelve layers, trained on English questions and the passages that answer them. It could take four times as much at once. */
    static final Model SHIPPED = new Model("e5-small-v2-q 1.20.0-beta30 pieces 1", "e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json", 384, 128,
            "query: ", "passage: ");
}
