/** Brackets in CSS are rarely nested more than six deep. */
const MAX_DEPTH = 32;

/**
 * The tokens that matter for the nesting of brackets, as CSS Syntax Module Level 3 defines them: comments, strings, URLs
 * without quotes, escapes with the rest of their name, names that are blocked, and brackets. Brackets in the first three
 * do not count.
 */
const TOKEN = new RegExp(
  [
    String.raw`\/\*[^*]*(?:\*+[^*/][^*]*)*(?:\*+\/|\**$)`,
    String.raw`"[^"\\\n]*(?:\\[^][^"\\\n]*)*"?`,
    String.raw`'[^'\\\n]*(?:\\[^][^'\\\n]*)*'?`,
    String.raw`(?<![\w\u0080-\uffff#@-])url\([\t\n ]*(?!["'\t\n ])[^)\\]*(?:\\[^][^)\\]*)*\)?`,
    String.raw`\\(?:([\da-f]{1,6})[\t\n ]?|[^\n])?[\w\u0080-\uffff-]*`,
    '@import|color-mix',
    String.raw`[(){}[\]]`,
  ].join('|'),
  'gi',
);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/**
 * CSS that the browser can parse safely. Chromium's parser recurses, so some thousand nested brackets crash the whole tab,
 * and each nested `color-mix()` doubles its time. Everything from the first bracket that is nested too deep is removed;
 * the browser closes what is still open. `color-mix()`, `@import`, comments, and names with an escaped letter are removed
 * as well. An escape could hide a name: the browser would find other brackets than this function.
 *
 * Linear in the length of the source.
 */
export function parsableCss(source: string): string {
  const css = source
    .replaceAll(/\r\n?|\f/g, '\n')
    .replaceAll('\0', '\ufffd')
    // Outlook wraps its sheets in an HTML comment.
    .replaceAll(/<!--|-->/g, ' ');
  const open: string[] = [];
  let safe = '';
  let last = 0;
  for (const match of css.matchAll(TOKEN)) {
    const [token, code] = match;
    safe += css.slice(last, match.index);
    last = match.index + token.length;
    const closing = CLOSING.get(token);
    if (closing) {
      if (open.length === MAX_DEPTH) return safe;
      open.push(closing);
    } else if (token === open.at(-1)) open.pop();
    safe += replacement(token, code);
  }
  return safe + css.slice(last);
}

function replacement(token: string, code: string | undefined): string {
  if (token.startsWith('/*')) return '/**/';
  if (token.startsWith('\\')) {
    const char = code === undefined ? (token[1] ?? '') : String.fromCodePoint(codePoint(code));
    return /[a-z-]/i.test(char) ? '_' : token;
  }
  return /^(?:@import|color-mix)$/i.test(token) ? '_' : token;
}

function codePoint(hex: string): number {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? 0xfffd : code;
}
