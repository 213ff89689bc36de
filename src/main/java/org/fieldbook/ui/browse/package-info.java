/** Lets the reader search, narrow down and roam: facets, results, map, home. */
package org.fieldbook.ui.browse;
