/**
 * Shows a document.
 */
package org.fieldbook.ui.reader;
