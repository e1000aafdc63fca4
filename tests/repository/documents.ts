/** Reads the repository's own documents. */

/** The scripts named as `npm run x`, `npm test`, `npm start` or `npm t`, each once. */
export function namedScripts(markdown: string): string[] {
  const named = [...markdown.matchAll(/\bnpm (?:run(?:-script)? (?:--?\w+ )*)([a-z][\w:-]*)/g)].map(
    (match) => match[1] ?? '',
  );
  const short = [...markdown.matchAll(/\bnpm (test|start)\b/g)].map((match) => match[1] ?? '');
  return [...new Set([...named, ...short])].sort();
}

/** The cells, without code marks and links, of every row below a heading row whose first cell matches. */
export function tableRows(markdown: string, heading: RegExp): string[][] {
  const tables = markdown.matchAll(/^\|.*\|[ \t]*\n\|[\s:|-]+\|[ \t]*\n((?:\|.*(?:\n|$))*)/gm);
  return [...tables]
    .filter(([table]) => heading.test(cellsOf(table.split('\n')[0] ?? '')[0] ?? ''))
    .flatMap(([, rows = '']) => rows.trimEnd().split('\n').map(cellsOf));
}

/** The first cells of the rows that `tableRows` finds. */
export function firstColumn(markdown: string, heading: RegExp): string[] {
  return tableRows(markdown, heading).map(([first = '']) => first);
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => {
      const text = cell.replace(/[`*]/g, '').trim();
      return text.replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1');
    });
}

/** The relative links of a document, with their anchors. Links inside code do not count. */
export function relativeLinks(markdown: string): string[] {
  const prose = withoutCode(markdown);
  const links = [
    ...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
    ...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm),
    ...prose.matchAll(/<(?:img|a)\b[^>]*\s(?:src|href)="([^"]+)"/g),
  ];
  return links
    .map((match) => match[1] ?? '')
    .filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link));
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchors(markdown: string): string[] {
  const headings = withoutFences(markdown).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm);
  return [...headings].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** The version of the newest changelog entry: the first heading that names one. */
export function newestVersion(changelog: string): string | undefined {
  return /^##\s+\[?v?(\d+\.\d+\.\d+[\w.-]*)\]?/m.exec(changelog)?.[1];
}

/** The sizes in kB that are stated in paragraphs with the word "budget", in bytes. */
export function statedBudgets(markdown: string): number[] {
  const paragraphs = markdown.split(/\n\s*\n/).filter((text) => /\bbudget\b/i.test(text));
  return paragraphs.flatMap((text) =>
    [...text.matchAll(/\b(\d+(?:[.,]\d+)?)\s*kB\b/g)].map(
      (match) => Number((match[1] ?? '').replace(',', '.')) * 1000,
    ),
  );
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '');
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/`[^`\n]*`/g, '');
}
