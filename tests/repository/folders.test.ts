import { describe, expect, test } from 'vitest';
import { breaches } from './folder-rules.ts';
import { readFolderTable } from './folder-table.ts';
import { filesIn, readText, sourceFiles } from './source-files.ts';

const table = readFolderTable(readText('ARCHITECTURE.md') ?? '');

test('the code keeps to the import table', () => {
  const sources = sourceFiles();
  expect(sources.size).toBeGreaterThan(100);
  expect(breaches(sources, table)).toEqual([]);
});

test('the table names every folder of src, and no other', () => {
  const folders = new Set(
    filesIn('src').map((path) =>
      path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'entries',
    ),
  );
  folders.delete('entries');
  expect([...table.keys()].toSorted()).toEqual([...folders, 'entries'].toSorted());
});

test('a folder may import only folders that the table names', () => {
  const named = [...table.values()].flatMap((rule) => [...rule.mayImport, ...rule.mayImportTypes]);
  expect(named.filter((name) => !table.has(name))).toEqual([]);
});

test('a document without the table is an error, not an empty table', () => {
  expect(() => readFolderTable('# Architecture')).toThrow('no table');
});

describe('the table refuses', () => {
  test.each([
    ['src/i18n/a.ts', "import { b } from '../events/b.ts';"],
    ['src/zendesk/a.ts', "import { b } from '../i18n/b.ts';"],
    ['src/zendesk/a.ts', "import type { B } from '../events/b.ts';"],
    ['src/zendesk/a.ts', "import type { B } from '../storage/b.ts';"],
    ['src/storage/a.ts', "import type { B } from '../zendesk/b.ts';"],
    ['src/storage/a.ts', "import type { B } from '../events/b.ts';"],
    ['src/events/a.ts', "import { b } from '../zendesk/b.ts';"],
    ['src/events/a.ts', "import { type B } from '../zendesk/b.ts';"],
    ['src/events/a.ts', "import type { B } from '../turns/b.ts';"],
    ['src/events/a.ts', "import type { B } from '../storage/b.ts';"],
    ['src/events/a.tsx', 'export const a = <p />;'],
    ['src/turns/a.tsx', 'export const a = <p />;'],
    ['src/turns/a.ts', "import type { B } from '../zendesk/b.ts';"],
    ['src/turns/a.ts', "import type { B } from '../labels/b.ts';"],
    ['src/labels/a.ts', "import { b } from '../zendesk/b.ts';"],
    ['src/labels/a.ts', "import { b } from '../ui/b.tsx';"],
    ['src/ui/a.tsx', "import type { B } from '../events/b.ts';"],
    ['src/ui/a.tsx', "import { b } from '../timeline/b.tsx';"],
    ['src/mail/a.tsx', "import { b } from '../timeline/detail/b.tsx';"],
    ['src/download/a.ts', "import type { B } from '../account/b.ts';"],
    ['src/timeline/list/a.tsx', "import type { B } from '../../zendesk/b.ts';"],
    ['src/timeline/a.tsx', "import type { B } from '../ticket/b.ts';"],
    ['src/timeline/a.tsx', "import type { B } from '../account/export/account-files.ts';"],
    ['src/timeline/a.tsx', "import { b } from '../app/b.tsx';"],
    ['src/app/a.tsx', "import type { B } from '../events/b.ts';"],
    ['src/app/a.tsx', "import { b } from '../ticket/b.tsx';"],
    ['src/ticket/a.tsx', "import { b } from '../account/b.tsx';"],
    ['src/ticket/a.tsx', "const b = () => import('../account/b.tsx');"],
    ['src/account/deep/a.tsx', "export { b } from '../../ticket/b.tsx';"],
    ['src/account/a.tsx', "type B = import('../ticket/b.ts').B;"],
    ['src/ui/a.tsx', "import { b } from '../nav_bar.tsx';"],
    ['src/elsewhere/a.ts', "import { b } from '../events/b.ts';"],
    ['src/nav_bar.tsx', "import { b } from '../sandbox/b.ts';"],
    ['src/nav_bar.tsx', "import { b } from './ticket_sidebar.tsx';"],
    ['src/nav_bar.tsx', "import { b } from './events/b.ts';"],
    ['src/events/a.test.ts', "import { b } from '../../tests/b.ts';"],
    ['src/events/a.ts', "import { b } from './b';"],
    ['src/events/a.ts', "import en from '../../translations/en.json';"],
    ['sandbox/a.ts', "import type { B } from '../src/events/b.ts';"],
    ['sandbox/host/a.ts', "import { b } from '../account/b.ts';"],
    ['sandbox/host/a.ts', "import { b } from '../scenarios/b.ts';"],
    ['src/events/index.ts', "export * from './b.ts';"],
    ['src/events/index.ts', "export { b } from './b.ts';"],
    ['src/events/utils.ts', 'export const a = 1;'],
    ['src/ui/helpers/a.ts', 'export const a = 1;'],
    ['sandbox/common.ts', 'export const a = 1;'],
    ['src/events/a.ts', "request('/api/v2/tickets/1');"],
    ['src/ui/a.tsx', 'const a = <a href={`/api/v2/users/${id}`} />;'],
  ])('%s: %s', (path, source) => {
    expect(breaches(new Map([[path, source]]), table)).toEqual([expect.stringContaining(path)]);
  });

  test('files that import each other', () => {
    const sources = new Map([
      ['src/events/a.ts', "import { b } from './b.ts';"],
      ['src/events/b.ts', "import type { C } from './c.ts';"],
      ['src/events/c.ts', "export { a } from './a.ts';"],
    ]);
    expect(breaches(sources, table)).toEqual([
      'circle: src/events/a.ts → src/events/b.ts → src/events/c.ts → src/events/a.ts',
    ]);
  });
});

describe('the table allows', () => {
  test.each([
    ['src/i18n/a.ts', "import en from '../../translations/en.json';"],
    ['src/zendesk/a.ts', "import { b } from './b.ts'; get('/api/v2/tickets');"],
    ['src/events/a.ts', "import type { B } from '../zendesk/b.ts';"],
    ['src/turns/a.test.ts', "import type { B } from '../zendesk/wire-types.ts';"],
    ['src/storage/a.ts', "import { openDB } from 'idb';"],
    ['src/nav_bar.tsx', "import { a } from './account/a.ts';"],
    ['src/events/a.ts', '// as /api/v2/tickets sends it\nexport const a = <T>(b: T) => b;'],
    ['src/timeline/list/a.tsx', "import { b } from '../../mail/lazy.ts';"],
    ['src/account/a.tsx', "import { b } from '../timeline/deep/b.tsx';"],
    ['src/ticket/a.ts', "import { a } from '../zendesk/a.ts';"],
    ['src/ui/a.tsx', "const b = () => import('./b.tsx');"],
    ['sandbox/gallery/a.tsx', "import { b } from '../../src/ui/b.tsx';"],
    ['sandbox/workspace/a.ts', "import { b } from '../scenarios/b.ts';"],
    ['tests/browser/a.test.ts', "import { b } from '../../sandbox/b.ts';"],
    ['src/ui/a.tsx', "import { Button } from '@zendeskgarden/react-buttons';"],
  ])('%s: %s', (path, source) => {
    expect(breaches(new Map([[path, source]]), table)).toEqual([]);
  });

  test('a lazy import that leads back', () => {
    const sources = new Map([
      ['src/mail/a.ts', "import { b } from './b.ts';"],
      ['src/mail/b.ts', "export const a = () => import('./a.ts');"],
    ]);
    expect(breaches(sources, table)).toEqual([]);
  });
});
