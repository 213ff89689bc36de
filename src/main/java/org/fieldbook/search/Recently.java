package org.fieldbook.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was read last, up to a number: from one keystroke to the next most of what a list shows is the same. Thread-safe. */
final class Recently<K, T> {
    private final Map<K, T> kept;

    Recently(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        };
    }

    /** Something that has to be read when it is not remembered. */
    interface Reading<T> {
        T read() throws IOException;
    }

    T get(K key, Reading<T> reading) throws IOException {
        synchronized (kept) {
            T known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        T read = reading.read();
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }
}
