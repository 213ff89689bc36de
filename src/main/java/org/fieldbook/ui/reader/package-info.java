/**
 * Shows a document.
 *
 * <p>A document becomes a {@link org.fieldbook.ui.reader.Page} of pieces in the background, values only; {@code PagePane} shows the page in
 * a {@code RichTextArea}, which makes nodes for what is in view and some hundred pieces around it. The incubating API of JavaFX is used in
 * {@code PagePane}, {@code PageText} and {@code ReaderKeys} and nowhere else.
 *
 * <p>What was tried with that control (OpenJFX 26.0.2), and what stands instead:
 * <ul>
 * <li>Paragraph attributes of the control (bullets, indents, backgrounds) know no quotes, callouts or hanging numbers. Every paragraph is a
 * text flow of our own instead; the control treats any text flow as text, so selection, caret and hit testing stay exact.
 * <li>A table as one embedded node makes all its rows at once and is selected as a whole. Rows are paragraphs of their own instead, which
 * share their columns and move sideways together; a selection takes whole rows, and copies their text.
 * <li>The control paints a selection across the whole page, and for right-to-left text at the wrong side. Each flow paints its own.
 * <li>Content padding is counted twice in places while text wraps. The margins belong to the paragraphs.
 * <li>There is no way to scroll a paragraph to the top. Selecting it brings it into view; a scroll event of the kind touch pads send, which
 * the control takes in pixels, does the rest. A control that has no size yet takes its first place for nothing, so each page gets a new one.
 * <li>On Linux, JavaFX lays wrapped Arabic, Khmer and Thai out wrongly or not at all: see {@code Words}.
 * </ul>
 */
package org.fieldbook.ui.reader;
