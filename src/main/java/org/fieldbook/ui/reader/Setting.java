package org.fieldbook.ui.reader;

import java.util.List;

/**
 * Where a piece stands.
 *
 * @param before     free space above it, in em of the reading text
 * @param indent     from the edge of the column, in em
 * @param enclosures quotes and callouts around it, outermost first
 * @param lead       what Markdown writes in front of its first line
 * @param rest       what Markdown writes in front of its other lines
 * @param rightToLeft whether it begins at the right
 */
record Setting(double before, double indent, List<Enclosure> enclosures, String lead, String rest, boolean rightToLeft) {
    Setting {
        enclosures = List.copyOf(enclosures);
    }

    static Setting plain(double before, boolean rightToLeft) {
        return new Setting(before, 0, List.of(), "", "", rightToLeft);
    }
}
