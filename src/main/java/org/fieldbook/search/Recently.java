package org.fieldbook.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was read last, up to a number: from one keystroke to the next most of what a list shows is the same. Thread-safe. */
final class Recently<T> {
    private final Map<Integer, T> kept;

    Recently(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > most;
            }
        };
    }

    /** Something that has to be read when it is not remembered. */
    interface Reading<T> {
        T read() throws IOException;
    }

    T get(int number, Reading<T> reading) throws IOException {
        synchronized (kept) {
            T known = kept.get(number);
            if (known != null) {
                return known;
            }
        }
        T read = reading.read();
        synchronized (kept) {
            kept.put(number, read);
        }
        return read;
    }
}
