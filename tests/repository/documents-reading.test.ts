import { expect, test } from 'vitest';
import {
  anchors,
  firstColumn,
  namedScripts,
  newestVersion,
  relativeLinks,
  statedBudgets,
  tableRows,
} from './documents.ts';

test('scripts are found however they are called', () => {
  const text = 'Run `npm ci && npm test`, `npm run test:unit -- src`, or npm run --silent lint.';
  expect(namedScripts(text)).toEqual(['lint', 'test', 'test:unit']);
});

test('a column is read from the table with that heading', () => {
  const text = `
| Setting | Does |
|---|---|
| \`theme\` | colors |

| Scenario | Shows |
| --- | :-- |
| \`everyday\` | a usual ticket |
| **awkward** | the rest |

| Scenario |
|---|
| [slow](http://localhost/?scenario=slow) |
`;
  expect(firstColumn(text, /^scenario$/i)).toEqual(['everyday', 'awkward', 'slow']);
  expect(firstColumn(text, /^nothing$/i)).toEqual([]);
});

test('rows keep all their cells', () => {
  const text = `
| Setting | Means | Default |
|---|---|--:|
| \`theme\` | **colors** | 24 |
`;
  expect(tableRows(text, /^Setting$/)).toEqual([['theme', 'colors', '24']]);
  expect(tableRows(text, /^Means$/)).toEqual([]);
});

test('relative links are found, foreign ones and code are not', () => {
  const text = `[a](docs/a.md#b) ![p](p.png "title") [x](https://example.com) \`[c](c.md)\`
[d]: d.md
\`\`\`
[e](e.md)
\`\`\`
<img src="f.png"> [mail](mailto:a@example.com) [here](#top)`;
  expect(relativeLinks(text)).toEqual(['docs/a.md#b', 'p.png', '#top', 'd.md', 'f.png']);
});

test('anchors are made as on the usual hosts', () => {
  expect(anchors('# What it is, in short\n```\n# no heading\n```\n## `npm test`')).toEqual([
    'what-it-is-in-short',
    'npm-test',
  ]);
});

test('the newest version is the first that a heading names', () => {
  expect(newestVersion('# Changes\n\n## Unreleased\n\n## [1.2.0] - 2026-01-01\n\n## 1.1.0')).toBe(
    '1.2.0',
  );
  expect(newestVersion('# Changes')).toBeUndefined();
});

test('budgets are the sizes in a paragraph with that word', () => {
  expect(statedBudgets('It weighs 52.1 kB.\n\nThe budget is\n60 kB, or 1.5 kB more.')).toEqual([
    60_000, 1500,
  ]);
});
