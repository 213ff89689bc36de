/** Tells how far a long job is and lets it be stopped. */
package org.fieldbook.job;
