/** An address that a reader of Markdown should still be able to follow. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}*_]/g;

/** Has a meaning anywhere in a line. */
const INLINE = /[\\`*_[\]<>&|~$]/g;

/** Has a meaning where a line begins with it: headings, lists, rules, underlines of headings. */
const AT_START = /^([ \t]*)(?:([#+=-])|(\d+)([.)]))/;

/**
 * Text so written that Markdown shows it as it is: it brings no emphasis, heading, list, link, picture or HTML of its
 * own. Lines stay lines, and addresses stay addresses.
 */
export function escapeMarkdown(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(escapeLine);
  return lines
    .map((line, index) => (line !== '' && (lines[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n');
}

/** Text within a line, such as a name. */
export function escapeMarkdownInline(text: string): string {
  return escapeLine(text.replaceAll(/\s+/g, ' ').trim());
}

function escapeLine(line: string): string {
  // Four blanks would make code of it; a blank that does not break indents without a meaning.
  return escapeAround(line.trimEnd())
    .replace(AT_START, (_start, indent: string, sign = '', digits = '', point = '') =>
      sign === '' ? `${indent}${digits}\\${point}` : `${indent}\\${sign}`,
    )
    .replace(/^[ \t]+/, (indent) => '\u00A0'.repeat(indent.length));
}

/** Addresses go between `<` and `>`, where nothing of them has to be escaped. */
function escapeAround(line: string): string {
  let escaped = '';
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    escaped += `${escapeSigns(line.slice(end, match.index))}<${match[0]}>`;
    end = match.index + match[0].length;
  }
  return escaped + escapeSigns(line.slice(end));
}

function escapeSigns(text: string): string {
  return text.replaceAll(INLINE, String.raw`\$&`);
}
