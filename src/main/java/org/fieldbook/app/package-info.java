/** Puts it together: start, wiring by hand, window, navigation, stop. Nobody imports it. */
package org.fieldbook.app;
