/** URLs, which stay links in the rendered Markdown. */
const URL_PATTERN = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}*_]/g;

/** Characters with a meaning anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>&|~$]/g;

/** Characters with a meaning at the start of a line: headings, lists, thematic breaks, and heading underlines. */
const LINE_START = /^([ \t]*)(?:([#+=-])|(\d+)([.)]))/;

/**
 * Escapes text so that Markdown renders it literally, without emphasis, headings, lists, images, or HTML. Line breaks
 * are preserved, and URLs stay links.
 */
export function escapeMarkdown(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(escapeLine);
  return lines
    .map((line, index) => (line !== '' && (lines[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n');
}

/** Escapes text within a line, such as a name. Line breaks become spaces. */
export function escapeMarkdownInline(text: string): string {
  return escapeLine(text.replaceAll(/\s+/g, ' ').trim());
}

function escapeLine(line: string): string {
  // Four spaces would make a code block; non-breaking spaces indent without a meaning.
  return escapeAroundUrls(line.trimEnd())
    .replace(LINE_START, (_match, indent: string, marker = '', digits = '', delimiter = '') =>
      marker === '' ? `${indent}${digits}\\${delimiter}` : `${indent}\\${marker}`,
    )
    .replace(/^[ \t]+/, (indent) => '\u00A0'.repeat(indent.length));
}

/** Puts URLs between `<` and `>`, where no character needs escaping, and escapes the text around them. */
function escapeAroundUrls(line: string): string {
  let escaped = '';
  let end = 0;
  for (const match of line.matchAll(URL_PATTERN)) {
    escaped += `${escapeSpecial(line.slice(end, match.index))}<${match[0]}>`;
    end = match.index + match[0].length;
  }
  return escaped + escapeSpecial(line.slice(end));
}

function escapeSpecial(text: string): string {
  return text.replaceAll(SPECIAL, String.raw`\$&`);
}
