import type { AppRoot, Problem } from './app-root.ts';

/** File types that Zendesk rejects, and precompressed files. */
const REFUSED = new Set(
  'zip gz gzip tgz bz bz2 br rar 7z jar pdf doc docx odt ppt pptx xls xlsx mp3 mpeg avi bin sh csh exe'.split(
    ' ',
  ),
);

/** How files of these types start. Zendesk also looks at the content. */
const REFUSED_CONTENT: ReadonlyArray<[what: string, start: string]> = [
  ['a zip, an Office document, or a Java archive', 'PK\x03\x04'],
  ['a gzip file', '\x1f\x8b'],
  ['a bzip2 file', 'BZh'],
  ['a 7z file', "7z\xbc\xaf'\x1c"],
  ['a rar file', 'Rar!'],
  ['a PDF', '%PDF-'],
  ['an MP3', 'ID3'],
  ['an older Office document', '\xd0\xcf\x11\xe0'],
  ['a shell script', '#!'],
];

const REQUIRED = ['manifest.json', 'translations/en.json'];

/** Checks that a package contains only manifest.json, assets/ and translations/. */
export function checkLayout({ files }: AppRoot): Problem[] {
  const missing = REQUIRED.filter((path) => !files.has(path)).map((path) => ({
    where: path,
    what: 'is missing',
    next: 'Run "npm run build"; if it stays away, add it to the files that webpack.config.js copies.',
  }));
  const strangers = [...files].flatMap(([path, content]) => {
    const what = complaint(path) ?? contentComplaint(content);
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

function contentComplaint(content: Uint8Array): string | undefined {
  const start = String.fromCodePoint(...content.subarray(0, 8));
  const found = REFUSED_CONTENT.find(([, refused]) => start.startsWith(refused));
  return found && `is ${found[0]}, which Zendesk refuses`;
}
