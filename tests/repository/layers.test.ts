import { describe, expect, test } from 'vitest';
import { breaches } from './layer-rules.ts';
import { sourceFiles } from './source-files.ts';

test('the code keeps to its layers', () => {
  const sources = sourceFiles();
  expect(sources.size).toBeGreaterThan(10);
  expect(breaches(sources)).toEqual([]);
});

describe('the table refuses', () => {
  test.each([
    ['src/i18n/a.ts', "import { b } from '../model/b.ts';"],
    ['src/zaf/a.ts', "import { b } from '../i18n/b.ts';"],
    ['src/zaf/a.ts', "import { b } from '../api/b.ts';"],
    ['src/api/a.ts', "import type { B } from '../model/b.ts';"],
    ['src/api/a.ts', "import type { B } from '../storage/b.ts';"],
    ['src/storage/a.ts', "import { b } from '../api/b.ts';"],
    ['src/storage/a.ts', "import type { B } from '../zaf/b.ts';"],
    ['src/storage/a.ts', "import type { B } from '../model/b.ts';"],
    ['src/model/a.ts', "import type { B } from '../storage/b.ts';"],
    ['src/model/a.ts', "import { b } from '../api/b.ts';"],
    ['src/model/a.ts', "import { type B } from '../api/b.ts';"],
    ['src/model/a.ts', "import type { B } from '../zaf/b.ts';"],
    ['src/view/shared/a.tsx', "import type { B } from '../../api/b.ts';"],
    ['src/view/shared/a.tsx', "import { b } from '../ticket-sidebar/b.tsx';"],
    ['src/view/ticket-sidebar/a.tsx', "import { b } from '../../zaf/b.ts';"],
    ['src/view/nav-bar/a.tsx', "import type { B } from '../../storage/b.ts';"],
    ['src/view/ticket-sidebar/a.tsx', "import { b } from '../nav-bar/b.tsx';"],
    ['src/view/ticket-sidebar/a.tsx', "const b = () => import('../nav-bar/b.tsx');"],
    ['src/view/nav-bar/deep/a.tsx', "export { b } from '../../ticket-sidebar/b.tsx';"],
    ['src/view/nav-bar/a.tsx', "type B = import('../../api/b.ts').B;"],
    ['src/view/shared/a.tsx', "import { b } from '../../nav_bar.tsx';"],
    ['src/elsewhere/a.ts', "import { b } from '../model/b.ts';"],
    ['src/nav_bar.tsx', "import { b } from '../sandbox/b.ts';"],
    ['src/nav_bar.tsx', "import { b } from './ticket_sidebar.tsx';"],
    ['src/model/a.test.ts', "import { b } from '../../tests/b.ts';"],
    ['src/model/a.ts', "import { b } from './b';"],
    ['sandbox/a.ts', "import type { B } from '../src/model/b.ts';"],
    ['sandbox/host/a.ts', "import { b } from '../account/b.ts';"],
    ['sandbox/host/a.ts', "import { b } from '../scenarios/b.ts';"],
    ['src/model/index.ts', "export * from './b.ts';"],
    ['src/model/index.ts', "export { b } from './b.ts';"],
    ['src/model/utils.ts', 'export const a = 1;'],
    ['src/view/shared/helpers/a.ts', 'export const a = 1;'],
    ['sandbox/common.ts', 'export const a = 1;'],
    ['src/zaf/a.ts', "request('/api/v2/tickets/1');"],
    ['src/view/shared/a.tsx', 'const a = <a href={`/api/v2/users/${id}`} />;'],
  ])('%s: %s', (path, source) => {
    expect(breaches(new Map([[path, source]]))).toEqual([expect.stringContaining(path)]);
  });

  test('files that import each other', () => {
    const sources = new Map([
      ['src/model/a.ts', "import { b } from './b.ts';"],
      ['src/model/b.ts', "import type { C } from './c.ts';"],
      ['src/model/c.ts', "export const a = () => import('./a.ts');"],
    ]);
    expect(breaches(sources)).toEqual([
      'circle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts',
    ]);
  });
});

describe('the table allows', () => {
  test.each([
    ['src/i18n/a.ts', "import en from '../../translations/en.json';"],
    ['src/api/a.ts', "import { b } from '../zaf/b.ts'; get('/api/v2/tickets');"],
    ['src/model/a.ts', "import type { B } from '../api/b.ts';"],
    ['src/storage/a.ts', "import type { B } from '../api/b.ts'; import { openDB } from 'idb';"],
    ['src/nav_bar.tsx', "import { a } from './storage/a.ts';"],
    ['src/model/a.ts', '// as /api/v2/tickets sends it\nexport const a = <T>(b: T) => b;'],
    ['src/view/shared/a.tsx', "import { b } from '../../model/b.ts';"],
    ['src/view/nav-bar/a.tsx', "import { b } from '../shared/deep/b.tsx';"],
    ['src/ticket_sidebar.tsx', "import { a } from './api/a.ts'; import { b } from './view/b.tsx';"],
    ['sandbox/workspace/a.ts', "import { b } from '../scenarios/b.ts';"],
    ['tests/browser/a.test.ts', "import { b } from '../../sandbox/b.ts';"],
    ['src/view/shared/a.tsx', "import { Button } from '@zendeskgarden/react-buttons';"],
  ])('%s: %s', (path, source) => {
    expect(breaches(new Map([[path, source]]))).toEqual([]);
  });
});
