/**
 * Offers the library in a terminal, one file a command; runs where JavaFX is not installed.
 *
 * <p>The window is started through {@link org.fieldbook.cli.WindowStarter}, looked up only when it is wanted, so that no command
 * loads what it does not need. Lists come out as text for people or as JSON; what went wrong goes to standard error.
 */
package org.fieldbook.cli;
