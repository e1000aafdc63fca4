import { posix } from 'node:path';
import type { Import, Parsed } from './imports-of.ts';
import { parse } from './imports-of.ts';
import type { Sources } from './source-files.ts';

interface Layer {
  /** Folders whose files this one may import, besides its own. */
  may: string[];
  /** Folders of which it may import types, and only types. */
  mayTypes?: string[];
}

/**
 * The layers of the app: data flows zaf → api → model → view, imports run only the other way.
 * .oxlintrc.json holds the same table; ARCHITECTURE.md says why.
 */
const LAYERS: Readonly<Record<string, Layer>> = {
  'src/i18n': { may: ['translations'] },
  'src/zaf': { may: [] },
  'src/api': { may: ['src/zaf'] },
  'src/storage': { may: [], mayTypes: ['src/api'] },
  'src/model': { may: [], mayTypes: ['src/api'] },
  'src/view/shared': { may: ['src/model', 'src/i18n'] },
  'src/view/ticket-sidebar': { may: ['src/view/shared', 'src/model', 'src/i18n'] },
  'src/view/nav-bar': { may: ['src/view/shared', 'src/model', 'src/i18n'] },
};

/** What entries bind the layers with, together or late. */
const BINDINGS = [
  'src/agent-page.tsx',
  'src/ticket-page.tsx',
  'src/live-ticket.ts',
  'src/account-export.ts',
  'src/account-files.ts',
];

const ENTRY_MAY = ['src/i18n', 'src/zaf', 'src/api', 'src/storage', 'src/model', 'src/view'];

/** Names that say nothing about what a file is for. */
const EMPTY_NAME = /^(?:utils?|helpers?|common|misc|lib)$/;

/** Every breach of the table, as a sentence. */
export function breaches(sources: Sources): string[] {
  const files = new Map([...sources].map(([path, text]) => [path, parse(path, text)]));
  return [...[...files].flatMap(([path, parsed]) => fileBreaches(path, parsed)), ...circles(files)];
}

function fileBreaches(path: string, { imports, texts }: Parsed): string[] {
  const found = imports.flatMap((imported) => importBreaches(path, imported));
  const names = path.split('/').map((name) => name.replace(/\..*$/, ''));
  const empty = names.find((name) => EMPTY_NAME.test(name));
  if (empty) found.push(`${path}: "${empty}" says nothing; name it after its one idea`);
  if (names.at(-1) === 'index' && imports.some(({ reExport }) => reExport)) {
    found.push(`${path}: is a barrel; import from the files themselves`);
  }
  const mayNameAddresses = !path.startsWith('src/') || isIn(path, 'src/api') || isTest(path);
  if (!mayNameAddresses && texts.some((text) => /\/api\/v\d/.test(text))) {
    found.push(`${path}: names an address of the API; only src/api does`);
  }
  return found;
}

function importBreaches(path: string, { target, from, typeOnly }: Import): string[] {
  if (target === undefined) return [];
  const refused = (why: string): string[] => [`${path}: imports ${target}; ${why}`];
  if (!/\.\w+(?:\?\w+)?$/.test(from)) return refused('write the file extension');
  if (path.startsWith('src/')) {
    if (isIn(target, 'sandbox', 'tests', 'bench', 'scripts')) return refused('src never does');
    return isAllowedInSrc(path, target, typeOnly) ? [] : refused('its layer may not');
  }
  if (isIn(path, 'sandbox') && isIn(target, 'src')) return refused('the sandbox never does');
  if (isIn(path, 'sandbox/host') && isIn(target, 'sandbox/account', 'sandbox/scenarios')) {
    return refused('the host never does');
  }
  return [];
}

function isAllowedInSrc(path: string, target: string, typeOnly: boolean): boolean {
  if (posix.dirname(path) === 'src') {
    return isIn(target, ...ENTRY_MAY) || BINDINGS.includes(target);
  }
  const folder = Object.keys(LAYERS).find((name) => isIn(path, name));
  const layer = folder === undefined ? undefined : LAYERS[folder];
  if (folder === undefined || layer === undefined) return false;
  return (
    isIn(target, folder, ...layer.may) || (typeOnly && isIn(target, ...(layer.mayTypes ?? [])))
  );
}

/** Files that import each other, be it lazily or only types, each circle once. */
function circles(files: ReadonlyMap<string, Parsed>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push(`circle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start !== -1 || done.has(path)) return;
    for (const { target } of files.get(path)?.imports ?? []) {
      if (target !== undefined) visit(target, [...trail, path]);
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
