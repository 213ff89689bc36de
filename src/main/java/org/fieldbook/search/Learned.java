package org.fieldbook.search;

/**
 * What was done to give sections their vectors.
 *
 * @param taken   sections whose vectors were ready
 * @param made    sections whose vectors were calculated
 * @param lacking sections that have none, since there is no model to calculate them
 */
public record Learned(int taken, int made, int lacking) {
}
