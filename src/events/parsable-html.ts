/** An invisible character, U+2060 WORD JOINER. With it, the name of an attribute means nothing to HTML. */
const MARK = '\u2060';

/** Names of attributes in parsable HTML. */
export const STYLE_ATTRIBUTE = `style${MARK}`;
export const DIRECTION_ATTRIBUTE = `dir${MARK}`;

/**
 * HTML that the browser can parse safely. Browsers also parse the styles of a document that is never displayed, and
 * Chromium has no limits there:
 *
 * - Its CSS parser recurses, so some thousand nested brackets in a style sheet or an attribute crash the whole tab. Twenty
 *   nested `color-mix()` take seconds.
 * - It works out `dir="auto"` again for each child that it adds, which takes seconds in a long message.
 *
 * So in the result, style sheets have a type that is not CSS, and the names of attributes of styles and directions end with
 * an invisible character. Every parse of untrusted HTML must go through this function. It does not tokenize the HTML, so
 * the character also gets into texts that contain `style=`: apply `withoutMarks` to every text and attribute value.
 */
export function parsableHtml(html: string): string {
  return html
    .replaceAll(/(?:style|media|dir)(?=[\t\n\f\r ]*=)/gi, `$&${MARK}`)
    .replaceAll(/<style(?=[\t\n\f\r />])/gi, '<style type=text/plain ')
    .replaceAll(/<bdi(?=[\t\n\f\r />])/gi, '<bdi dir=ltr ');
}

/** The text as it was before `parsableHtml`. */
export function withoutMarks(text: string): string {
  return text.includes(MARK) ? text.replaceAll(/(style|media|dir)\u2060/gi, '$1') : text;
}
