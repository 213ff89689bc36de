/** The documents on this computer: packs, and an index kept in step with the files. */
package org.fieldbook.library;
