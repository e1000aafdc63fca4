import type { AppRoot, Problem } from './app-root.ts';

/** File types that Zendesk rejects, and precompressed files. */
const REFUSED = new Set(
  'zip gz gzip tgz bz bz2 br rar 7z jar pdf doc docx odt ppt pptx xls xlsx mp3 mpeg avi bin sh csh exe'.split(
    ' ',
  ),
);

const REQUIRED = ['manifest.json', 'translations/en.json'];

/** Checks that a package contains only manifest.json, assets/ and translations/. */
export function checkLayout({ files }: AppRoot): Problem[] {
  const missing = REQUIRED.filter((path) => !files.has(path)).map((path) => ({
    where: path,
    what: 'is missing',
    next: 'Run "npm run build"; if it stays away, add it to the files that webpack.config.js copies.',
  }));
  const strangers = [...files.keys()].flatMap((path) => {
    const what = complaint(path);
    return what ? [{ where: path, what, next: 'Keep it out of dist.' }] : [];
  });
  return [...missing, ...strangers];
}

function complaint(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const type = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (path !== 'manifest.json' && !/^(?:assets\/|translations\/[^/]+\.json$)/.test(path)) {
    return 'is no part of an app: only manifest.json, assets/ and translations/*.json are';
  }
  if (name.startsWith('.')) return 'is a hidden file';
  if (type === 'map') return 'is a source map';
  if (REFUSED.has(type)) return `is of a type that Zendesk refuses (.${type})`;
  return undefined;
}
