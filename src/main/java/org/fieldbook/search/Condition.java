package org.fieldbook.search;

import java.util.List;
import java.util.function.IntPredicate;

/** When a document answers a query: said over the leaves found in it, one bit each, and over what is known of the document. */
sealed interface Condition {

    boolean holds(long found, int document);

    /** A leaf stands in the document. */
    record Found(long bit) implements Condition {
        @Override
        public boolean holds(long found, int document) {
            return (found & bit) != 0;
        }
    }

    record Known(IntPredicate test) implements Condition {
        @Override
        public boolean holds(long found, int document) {
            return test.test(document);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(long found, int document) {
            return !of.holds(found, document);
        }
    }

    record All(List<Condition> of) implements Condition {
        @Override
        public boolean holds(long found, int document) {
            for (Condition condition : of) {
                if (!condition.holds(found, document)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<Condition> of) implements Condition {
        @Override
        public boolean holds(long found, int document) {
            for (Condition condition : of) {
                if (condition.holds(found, document)) {
                    return true;
                }
            }
            return false;
        }
    }
}
