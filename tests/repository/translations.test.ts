import { expect, test } from 'vitest';
import { checkListingTexts } from '../../scripts/package-checks/listing-texts.ts';
import { translationIndex } from '../../scripts/translation-index-loader.js';
import { PART_OF_BLOCK, PARTS, readPart } from '../../scripts/translation-loader.js';
import { ROOT, filesIn, readText, sourceFiles } from './source-files.ts';
import {
  bannedWording,
  missingPlurals,
  nounlessPlurals,
  noteProblems,
  readTexts,
  sourceProblems,
  translationProblems,
  unchangedPlurals,
  unquotedSubjects,
} from './translation-rules.ts';

const paths = filesIn('translations');
const english: unknown = JSON.parse(readText('translations/en.json') ?? 'null');
const others = paths.filter((path) => path !== 'translations/en.json');

test('English, the source, keeps the rules', () => {
  expect(sourceProblems(english)).toEqual([]);
});

test('the note of each English text explains all of its placeholders', () => {
  expect(noteProblems(english)).toEqual([]);
});

test('every plural text names what it counts', () => {
  expect(nounlessPlurals(english)).toEqual([]);
});

test('every text with a number and a noun is a plural, whose forms differ', () => {
  expect(unchangedPlurals(english)).toEqual([]);
  expect(missingPlurals(english)).toEqual([]);
});

test.each(paths)('subjects in the sentences of %s are quoted', (path) => {
  expect(unquotedSubjects(JSON.parse(readText(path) ?? 'null'))).toEqual([]);
});

test.each(paths)('the wording of %s is that of the product', (path) => {
  const language = path.replace(/^translations\/|\.json$/g, '');
  expect(bannedWording(language, JSON.parse(readText(path) ?? 'null'))).toEqual([]);
});

test('file names, listing texts and their lengths are what Zendesk accepts', () => {
  const files = new Map(
    ['manifest.json', ...paths].map((path) => [path, Buffer.from(readText(path) ?? '')]),
  );
  expect(checkListingTexts({ files, packageVersion: '', packages: [] })).toEqual([]);
});

test('every other language says all that English says, with the same placeholders', () => {
  const problems = others.flatMap((path) => {
    const language = path.replace(/^translations\/|\.json$/g, '');
    const file: unknown = JSON.parse(readText(path) ?? 'null');
    return translationProblems(language, english, file).map((problem) => `${path}: ${problem}`);
  });
  expect(problems).toEqual([]);
});

test('every language has its direction', () => {
  const directions = paths.map((path) => {
    const { texts } = readTexts(JSON.parse(readText(path) ?? 'null'));
    return [path, texts.find((text) => text.path === 'language.direction')?.value];
  });
  const expected = paths.map((path) => {
    const { script } = new Intl.Locale(path.replace(/^translations\/|\.json$/g, '')).maximize();
    return [path, ['Arab', 'Hebr'].includes(script ?? '') ? 'rtl' : 'ltr'];
  });
  expect(directions).toEqual(expected);
});

test('all parts of every language in the folder can be loaded', () => {
  const index = translationIndex();
  const parts = paths.flatMap((path) => PARTS.map((part) => `${path}?${part}`));
  expect(parts.filter((part) => !index.includes(`'../../${part}'`))).toEqual([]);
  expect([...index.matchAll(/import\(/g)]).toHaveLength(parts.length);
});

test('every text of the source language is in exactly one part', () => {
  const keys = PARTS.flatMap((part) => Object.keys(readPart(`${ROOT}/translations/en.json`, part)));
  const all = readTexts(english)
    .texts.map(({ path }) => path)
    .filter((key) => !key.startsWith('app.'));
  expect(keys.toSorted()).toEqual(all.toSorted());
});

test('every block with a part of its own has texts', () => {
  expect(
    Object.keys(PART_OF_BLOCK).filter((block) => !Object.hasOwn(english as object, block)),
  ).toEqual([]);
});

test.each([
  ['account', 'src/account/'],
  ['my-conversations', 'src/my-conversations/'],
])('the texts of the part %s are used only in %s', (part, folder) => {
  const blocks = Object.keys(PART_OF_BLOCK).filter((block) => PART_OF_BLOCK[block] === part);
  const ofPart = new RegExp(`['"\`](?:${blocks.join('|')})\\.\\w+`);
  const users = [...sourceFiles()]
    .filter(([path]) => path.startsWith('src/') && !path.includes('.test.'))
    .filter(([, source]) => ofPart.test(source))
    .map(([path]) => path);
  expect(users).not.toEqual([]);
  expect(users.filter((path) => !path.startsWith(folder))).toEqual([]);
});

test('every text is spoken by some code', () => {
  const code = [...sourceFiles()]
    .filter(([path]) => path.startsWith('src/') && !path.includes('.test.'))
    .map(([, source]) => source)
    .join('\n');
  const literals = [...code.matchAll(/'([a-z_]+(?:\.[\w-]+)+)'/g)].map(([, key = '']) => key);
  const templates = [...code.matchAll(/`([a-z_]+\.(?:\$\{[^}]*\}|[^`\s$])*)`/g)].map(
    ([, key = '']) =>
      new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  const isSpoken = (key: string) =>
    literals.includes(key) || templates.some((template) => template.test(key));
  const silent = readTexts(english)
    .texts.map(({ path }) => path)
    .filter((key) => !key.startsWith('app.'))
    .filter((key) => !isSpoken(key) && !isSpoken(key.replace(/\.(?:one|other)$/, '')));
  expect(silent).toEqual([]);
});
