package org.fieldbook.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/** The looks of the program: a base theme and our own colours over it. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark"),
    HIGH_CONTRAST(new PrimerDark().getUserAgentStylesheet(), "contrast");

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    /**
     * Dresses a scene; sizes follow the root's font size, in pixels. On the FX thread.
     *
     * @param screens the screens' own stylesheets, which use the colours of this theme by name
     */
    public void dress(Scene scene, double fontSize, List<String> screens) {
        Application.setUserAgentStylesheet(base);
        List<String> sheets = new ArrayList<>(screens);
        sheets.addFirst(sheet("fieldbook"));
        sheets.add(sheet(colours));
        scene.getStylesheets().setAll(sheets);
        scene.getRoot().setStyle("-fx-font-size: " + fontSize + "px;");
        scene.getRoot().pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("dark"), this != LIGHT);
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name + ".css").toExternalForm();
    }
}
