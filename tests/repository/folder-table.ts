/** What the files of one folder may import, besides their own folder. */
export interface FolderRule {
  readonly mayImport: readonly string[];
  /** Folders of which only types may be imported. */
  readonly mayImportTypes: readonly string[];
}

/** The rules of the folders in `src` by name; `entries` are the files directly in `src`. */
export type FolderTable = ReadonlyMap<string, FolderRule>;

const HEADING = /^\| Folder\s+\| May import\s+\|$/m;

/**
 * Reads the import table of ARCHITECTURE.md.
 *
 * @throws {Error} if the document has no such table
 */
export function readFolderTable(markdown: string): FolderTable {
  const heading = HEADING.exec(markdown);
  if (!heading) throw new Error('ARCHITECTURE.md has no table "Folder | May import".');
  const lines = markdown.slice(heading.index).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return new Map(
    lines.slice(0, end === -1 ? undefined : end).map((line) => {
      const [, folder = '', imports = ''] = line.split('|');
      const [mayImport = '', types = ''] = imports.split('types of');
      return [
        folder.replaceAll('`', '').trim(),
        { mayImport: namesIn(mayImport), mayImportTypes: namesIn(types) },
      ];
    }),
  );
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
