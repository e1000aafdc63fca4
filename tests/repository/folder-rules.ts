import type { FolderTable } from './folder-table.ts';
import type { Import, Parsed } from './imports-of.ts';
import { parse } from './imports-of.ts';
import type { Sources } from './source-files.ts';

/** Names that say nothing about what a file is for. */
const EMPTY_NAME = /^(?:utils?|helpers?|common|misc|lib)$/;

/** Folders that hold pure functions: no components. */
const PURE = new Set(['events', 'turns']);

/** The one file of `src` that tests of every folder may import types of: fixtures are wire data. */
const WIRE_TYPES = 'src/zendesk/wire-types.ts';

/** Every breach of the import table and of the naming rules, as a sentence. */
export function breaches(sources: Sources, table: FolderTable): string[] {
  const files = new Map([...sources].map(([path, text]) => [path, parse(path, text)]));
  return [
    ...[...files].flatMap(([path, parsed]) => fileBreaches(path, parsed, table)),
    ...circles(files),
  ];
}

function fileBreaches(path: string, { imports, texts }: Parsed, table: FolderTable): string[] {
  const found = imports.flatMap((imported) => importBreaches(path, imported, table));
  const names = path.split('/').map((name) => name.replace(/\..*$/, ''));
  const empty = names.find((name) => EMPTY_NAME.test(name));
  if (empty) found.push(`${path}: "${empty}" says nothing; name it after its one idea`);
  if (names.at(-1) === 'index' && imports.some(({ reExport }) => reExport)) {
    found.push(`${path}: is a barrel; import from the files themselves`);
  }
  if (PURE.has(folderOf(path)) && path.endsWith('.tsx')) {
    found.push(`${path}: a pure folder has no components`);
  }
  const mayNameEndpoints = !path.startsWith('src/') || isIn(path, 'src/zendesk') || isTest(path);
  if (!mayNameEndpoints && texts.some((text) => /\/api\/v\d/.test(text))) {
    found.push(`${path}: names an endpoint of the API; only src/zendesk does`);
  }
  return found;
}

function importBreaches(path: string, imported: Import, table: FolderTable): string[] {
  const { target, from } = imported;
  if (target === undefined) return [];
  const refused = (why: string): string[] => [`${path}: imports ${target}; ${why}`];
  if (!/\.\w+(?:\?\w+)?$/.test(from)) return refused('write the file extension');
  if (path.startsWith('src/')) {
    if (isIn(target, 'sandbox', 'tests', 'bench', 'scripts')) return refused('src never does');
    return isAllowedInSrc(path, target, imported, table) ? [] : refused('its folder may not');
  }
  // The gallery shows the components of src one by one; the rest of the sandbox only runs the built app.
  if (isIn(path, 'sandbox') && !isIn(path, 'sandbox/gallery') && isIn(target, 'src')) {
    return refused('the sandbox never does');
  }
  if (isIn(path, 'sandbox/host') && isIn(target, 'sandbox/account', 'sandbox/scenarios')) {
    return refused('the host never does');
  }
  return [];
}

function isAllowedInSrc(
  path: string,
  target: string,
  { typeOnly }: Import,
  table: FolderTable,
): boolean {
  const folder = folderOf(path);
  const rule = table.get(folder);
  if (!rule) return false;
  if (isIn(target, 'translations')) return folder === 'i18n';
  const imported = folderOf(target);
  if (imported === folder) return folder !== 'entries';
  if (typeOnly && target === WIRE_TYPES && isTest(path)) return true;
  return rule.mayImport.includes(imported) || (typeOnly && rule.mayImportTypes.includes(imported));
}

/** The folder below `src`; `entries` for files directly in it. */
function folderOf(path: string): string {
  const [root, folder = '', ...rest] = path.split('/');
  if (root !== 'src') return '';
  return rest.length === 0 ? 'entries' : folder;
}

/** Files that import each other, even lazily or only types, each circle once. */
function circles(files: ReadonlyMap<string, Parsed>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push(`circle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start !== -1 || done.has(path)) return;
    for (const { target, lazy } of files.get(path)?.imports ?? []) {
      // A lazy import makes no circle: nothing waits for it while the modules load.
      if (target !== undefined && !lazy) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

function isIn(path: string, ...folders: string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
