import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../sandbox/scenarios/registry.ts';
import {
  BACKGROUND_BUDGET_BYTES,
  BACKGROUND_START_BUDGET_BYTES,
  INITIAL_BUDGET_BYTES,
} from '../../scripts/bundle-budget.js';
import {
  anchors,
  firstColumn,
  namedScripts,
  newestVersion,
  relativeLinks,
  statedBudgets,
} from './documents.ts';
import { ROOT, filesIn, readText } from './source-files.ts';

const GUIDES = filesIn('docs').filter((path) => path.endsWith('.md'));
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...GUIDES];
const LINKED = [...DOCUMENTS, 'sandbox/README.md', 'bench/README.md'];

const LONGEST_README = 130;

/** Each reference table has one home; other documents link to it. */
const TABLES = [
  { heading: /^Setting$/, path: 'docs/whose-turn.md' },
  { heading: /^Column$/, path: 'docs/using-the-app.md' },
  { heading: /^Command$/, path: 'docs/developing.md' },
];

const manifest = JSON.parse(readText('package.json') ?? '{}') as {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test.each(LINKED)('%s is there', (path) => {
  expect(readText(path)).toMatch(/^# /);
});

describe('the README', () => {
  test(`has at most ${LONGEST_README} lines`, () => {
    const lines = (readText('README.md') ?? '').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(LONGEST_README);
  });

  test('links to every document in docs/', () => {
    expect(GUIDES).not.toEqual([]);
    const targets = relativeLinks(readText('README.md') ?? '').map((link) => link.split('#')[0]);
    expect(GUIDES.filter((path) => !targets.includes(path))).toEqual([]);
  });
});

test.each(TABLES)('only $path has the table with the heading $heading', ({ heading, path }) => {
  const homes = LINKED.filter((document) => firstColumn(readText(document) ?? '', heading).length);
  expect(homes).toEqual([path]);
});

describe('commands', () => {
  test.each(LINKED)('those named in %s exist', (path) => {
    const unknown = namedScripts(readText(path) ?? '').filter((name) => !manifest.scripts[name]);
    expect(unknown).toEqual([]);
  });

  test('the table in docs/developing.md lists them all', () => {
    const commands = firstColumn(readText('docs/developing.md') ?? '', /^Command$/);
    const named = namedScripts(commands.join('\n'));
    expect(Object.keys(manifest.scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  test('continuous integration runs what the README says', () => {
    const commands = (readText('.ci/run') ?? '').match(/^npm .*$/gm) ?? [];
    expect(commands).not.toEqual([]);
    expect(readText('README.md')).toContain(commands.join(' && '));
  });
});

test('package.json, manifest.json and the newest entry of the changelog name one version', () => {
  const app = JSON.parse(readText('manifest.json') ?? '{}') as { version?: string };
  expect(app.version).toBe(manifest.version);
  expect(newestVersion(readText('CHANGELOG.md') ?? '')).toBe(manifest.version);
});

test.each(['ARCHITECTURE.md', 'docs/developing.md'])(
  'the size budgets in %s are those tested',
  (path) => {
    const stated = statedBudgets(readText(path) ?? '');
    expect(stated).toEqual(
      expect.arrayContaining([
        INITIAL_BUDGET_BYTES,
        BACKGROUND_START_BUDGET_BYTES,
        BACKGROUND_BUDGET_BYTES,
      ]),
    );
  },
);

test('every runtime dependency is named in ARCHITECTURE.md', () => {
  const text = readText('ARCHITECTURE.md') ?? '';
  const unnamed = Object.keys(manifest.dependencies).filter((name) => !names(text, name));
  expect(unnamed).toEqual([]);
});

test('every decision in ARCHITECTURE.md has a date and a reason', () => {
  const [, section = ''] = (readText('ARCHITECTURE.md') ?? '').split(/^## Decisions$/m);
  const decisions = (section.split(/^## /m)[0] ?? '').match(/^- [\s\S]*?(?=\n- |\n\n)/gm) ?? [];
  expect(decisions.length).toBeGreaterThan(20);
  const incomplete = decisions.filter((text) => !/^- \*\*\d{4}-\d\d-\d\d .*Why:/s.test(text));
  expect(incomplete).toEqual([]);
});

test('the scenarios in sandbox/README.md are those of the registry, in its order', () => {
  const listed = firstColumn(readText('sandbox/README.md') ?? '', /^scenario$/i);
  expect(listed).toEqual(SCENARIOS.map(({ name }) => name));
});

test.each(LINKED)('every link of %s leads somewhere', (path) => {
  expect(relativeLinks(readText(path) ?? '').filter((link) => !leadsSomewhere(path, link))).toEqual(
    [],
  );
});

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = decodeURI(link).split('#');
  const target = file === '' ? from : posix.join(posix.dirname(from), file);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchors(readText(target) ?? '').includes(anchor);
}

/** Garden's packages may be named as one family, `@zendeskgarden/react-*`. */
function names(text: string, dependency: string): boolean {
  const family = dependency.replace(/^(@zendeskgarden\/react-).*/, '$1*');
  return [dependency, family].some((name) =>
    new RegExp(`(?<![\\w/@-])${escaped(name)}(?![\\w/-])`).test(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
