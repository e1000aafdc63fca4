import { describe, expect, test } from 'vitest';
import { checkListingTexts } from '../../scripts/package-checks/listing-texts.ts';
import { translationIndex } from '../../scripts/translation-index-loader.js';
import { ACCOUNT_BLOCKS, readPart } from '../../scripts/translation-loader.js';
import { ROOT, filesIn, readText, sourceFiles } from './source-files.ts';
import {
  bannedWording,
  nounlessPlurals,
  noteProblems,
  placeholders,
  readTexts,
  sourceProblems,
  translationProblems,
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

test('both parts of every language in the folder can be loaded', () => {
  const index = translationIndex();
  const parts = paths.flatMap((path) => [`${path}?ticket`, `${path}?account`]);
  expect(parts.filter((part) => !index.includes(`'../../${part}'`))).toEqual([]);
  expect([...index.matchAll(/import\(/g)]).toHaveLength(parts.length);
});

test('every text of the source language is in exactly one part', () => {
  const keys = (['ticket', 'account'] as const).flatMap((part) =>
    Object.keys(readPart(`${ROOT}/translations/en.json`, part)),
  );
  const all = readTexts(english)
    .texts.map(({ path }) => path)
    .filter((key) => !key.startsWith('app.'));
  expect(keys.toSorted()).toEqual(all.toSorted());
});

test('every block of the account page has texts', () => {
  expect(ACCOUNT_BLOCKS.filter((block) => !Object.hasOwn(english as object, block))).toEqual([]);
});

test('the ticket pages use no text of the account page', () => {
  const account = new RegExp(`['"\`](?:${ACCOUNT_BLOCKS.join('|')})\\.\\w+`);
  const users = [...sourceFiles()]
    .filter(([path]) => path.startsWith('src/') && !path.includes('.test.'))
    .filter(([, source]) => account.test(source))
    .map(([path]) => path);
  expect(users).not.toEqual([]);
  expect(users.filter((path) => !path.startsWith('src/account/'))).toEqual([]);
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

describe('the rules', () => {
  const note = (value: string): object => ({ title: 'A note', value });
  const source = {
    app: { name: 'Events' },
    greeting: note('Hello {{name}}'),
    types: { create: note('Created'), other: note('Other') },
    events: { one: note('{{count}} event'), other: note('{{count}} events') },
  };
  const german = {
    app: { name: 'Events' },
    greeting: 'Hallo {{name}}',
    types: { create: 'Erstellt', other: 'Andere' },
    events: { one: 'Ein Ereignis', other: '{{count}} Ereignisse' },
  };

  test('accept a source and a translation that keep them', () => {
    expect(sourceProblems(source)).toEqual([]);
    expect(translationProblems('de', source, german)).toEqual([]);
  });

  test.each([
    [{ ...source, greeting: 'Hello' }, 'greeting has no note for translators'],
    [{ ...source, greeting: note(' ') }, 'greeting is empty'],
    [{ ...source, greeting: note('Hello {name}') }, 'greeting has a broken placeholder'],
    [{ ...source, greeting: 5 }, 'greeting is neither a text nor a group'],
    [{ ...source, events: { other: note('{{count}} events') } }, 'events.one is missing'],
  ])('refuse the source %j', (broken, problem) => {
    expect(sourceProblems(broken)).toContain(problem);
  });

  test.each([
    [{ ...german, types: { create: 'Erstellt' } }, 'types.other is missing'],
    [{ ...german, more: 'Mehr' }, 'more is not in the source'],
    [{ ...german, greeting: '' }, 'greeting is empty'],
    [{ ...german, greeting: 'Hallo' }, 'greeting has other placeholders than the source: Hallo'],
    [
      { ...german, greeting: 'Hallo {{nmae}}' },
      'greeting has other placeholders than the source: Hallo {{nmae}}',
    ],
    [
      { ...german, events: { one: 'Ein Ereignis', other: 'Ereignisse' } },
      'events.other has other placeholders than the source: Ereignisse',
    ],
  ])('refuse the translation %j', (broken, problem) => {
    expect(translationProblems('de', source, broken)).toEqual([problem]);
  });

  test('ask every language for the plurals it has, no more and no less', () => {
    const polish = { ...german, events: { one: '1', few: '{{count}}', other: '{{count}}' } };
    expect(translationProblems('pl', source, polish)).toEqual(['events.many is missing']);
    expect(translationProblems('ja', source, german)).toEqual(['events.one is not in the source']);
  });

  test('refuse what is no text, and miss the text', () => {
    expect(translationProblems('de', source, { ...german, greeting: null })).toEqual([
      'greeting is neither a text nor a group',
      'greeting is missing',
    ]);
  });

  test('let a language leave out the count only where it means one number', () => {
    const spelled = {
      ...german,
      events: { one: 'Un événement', many: '{{count}}', other: '{{count}}' },
    };
    expect(translationProblems('fr', source, spelled)).toEqual([
      'events.one has other placeholders than the source: Un événement',
    ]);
  });

  test('ask for notes that stand alone and explain placeholders', () => {
    const noted = (title: string, value: string): object => ({ text: { title, value } });
    expect(noteProblems(noted('{{name}} is a name.', 'Hello {{name}}'))).toEqual([]);
    expect(noteProblems(noted('A greeting.', 'Hello {{name}}'))).toEqual([
      'text: the note does not explain {{name}}',
    ]);
    expect(noteProblems(noted('See "one".', 'Hello'))).toEqual([
      'text: the note refers to another note',
    ]);
  });

  test.each([
    ['{{count}} more', 1],
    ['{{count}} new', 1],
    ['Show {{count}} more', 1],
    ['{{count}} more recipients', 0],
    ['Show all {{count}} conversations', 0],
    ['The only event', 0],
  ])('ask plurals for a noun: %s', (value, problems) => {
    expect(nounlessPlurals({ events: { other: note(value) } })).toHaveLength(problems);
  });

  test.each([
    ['{{person}} closed {{subject}}', 1],
    ['{{subject}}: {{reason}}', 1],
    ['{{person}} closed “{{subject}}”', 0],
    ['{{person}} hat geschlossen: „{{subject}}“', 0],
    ['{{sentence}}. {{time}}. {{subject}}', 0],
  ])('ask for quotation marks around subjects: %s', (value, problems) => {
    expect(unquotedSubjects({ text: note(value) })).toHaveLength(problems);
  });

  test.each([
    ['de', '{{person}} öffnete die Konversation', 1],
    ['en', '{{person}} renamed it', 1],
    ['en', 'Export stopped. It can continue.', 1],
    ['en', 'Copy the text and paste it.', 0],
    ['en', 'Events are kept', 1],
    ['en', "The app's data", 1],
    ['en', 'Split the unit', 0],
    ['de', 'Macher der App', 1],
    ['fr', 'Chargement...', 1],
  ])('refuse wording in %s: %s', (language, value, problems) => {
    expect(bannedWording(language, { text: value })).toHaveLength(problems);
  });

  test('read a placeholder by its name', () => {
    expect(placeholders('{{b}} and {{a}} and {{b}}')).toEqual(['a', 'b']);
  });
});
