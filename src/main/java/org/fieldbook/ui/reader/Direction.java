package org.fieldbook.ui.reader;

/** Tells which way a text runs. */
final class Direction {
    private Direction() {
    }

    /** By the first letter that has a direction (Unicode Bidirectional Algorithm, P2 and P3). */
    static boolean rightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }
}
