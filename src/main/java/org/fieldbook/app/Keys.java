package org.fieldbook.app;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** The keys that work wherever one is. */
final class Keys {
    private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier ALT = KeyCombination.ALT_DOWN;
    private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    Keys on(Runnable action, KeyCode code, Modifier... modifiers) {
        actions.put(new KeyCodeCombination(code, modifiers), action);
        return this;
    }

    Keys control(Runnable action, KeyCode code) {
        return on(action, code, CTRL);
    }

    Keys controlShift(Runnable action, KeyCode code) {
        return on(action, code, CTRL, SHIFT);
    }

    Keys alt(Runnable action, KeyCode code) {
        return on(action, code, ALT);
    }

    void install(Scene scene) {
        scene.getAccelerators().putAll(actions);
    }
}
