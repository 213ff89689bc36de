/**
 * What every screen needs and no screen owns: background tasks, theme, texts, dialogs, the {@code Navigator} interface, small
 * controls.
 */
package org.fieldbook.ui.kit;
