/** Shows what the reader kept. */
package org.fieldbook.ui.notebook;
