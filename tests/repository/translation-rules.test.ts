import { describe, expect, test } from 'vitest';
import {
  bannedWording,
  missingPlurals,
  nounlessPlurals,
  noteProblems,
  placeholders,
  sourceProblems,
  translationProblems,
  unchangedPlurals,
  unquotedSubjects,
} from './translation-rules.ts';

describe('the rules of translations', () => {
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
    for (const reference of ['See "one".', 'Name of that button.', 'Like the text “name”.']) {
      expect(noteProblems(noted(reference, 'Hello'))).toEqual([
        'text: the note refers to another note',
      ]);
    }
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

  test('ask plurals for forms that differ', () => {
    const forms = (one: string) => ({
      active: { one: note(one), other: note('{{count}} active') },
    });
    expect(unchangedPlurals(forms('{{count}} active'))).toHaveLength(1);
    expect(unchangedPlurals(forms('{{count}} active filter'))).toEqual([]);
  });

  test.each([
    ['Last {{days}} days', 1],
    ['Last 7 days', 1],
    ['The {{count}} oldest conversations', 1],
    ['{{position}} of {{count}}', 0],
    ['Show all {{count}}', 0],
  ])('ask for a plural where a noun follows a number: %s', (value, problems) => {
    expect(missingPlurals({ text: note(value) })).toHaveLength(problems);
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
