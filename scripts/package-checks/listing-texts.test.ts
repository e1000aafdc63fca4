import { expect, test } from 'vitest';
import { checkListingTexts } from './listing-texts.ts';
import { englishWith, manifestWith, validAppRoot } from './valid-app-root.ts';

function complaints(changes: Parameters<typeof validAppRoot>[0]): string[] {
  return checkListingTexts(validAppRoot(changes)).map(({ where, what }) => `${where} ${what}`);
}

test('accepts valid texts in every language', () => {
  expect(complaints({ 'translations/pt-br.json': {}, 'translations/es-419.json': {} })).toEqual([]);
});

test.each([
  ['translations/zh-Hant.json', /no name Zendesk accepts/],
  ['translations/german.json', /no name Zendesk accepts/],
  ['translations/tlh.json', /no language of Zendesk/],
])('rejects %s', (path, complaint) => {
  expect(complaints({ [path]: {} })).toEqual([expect.stringMatching(complaint)]);
});

test.each([
  [{ name: 'Side Conversation Events for zendesk' }, /holds the word Zendesk/],
  [{ name: 'x'.repeat(41) }, /"app\.name" has 41 characters/],
  [{ short_description: { title: '', value: 'x'.repeat(81) } }, /has 81 characters/],
  [{ long_description: '' }, /has no "app\.long_description"/],
  [{ installation_instructions: undefined }, /has no "app\.installation_instructions"/],
])('rejects %j', (app, complaint) => {
  const found = complaints({ 'translations/en.json': englishWith(app) });
  expect(found).toEqual([expect.stringMatching(complaint)]);
});

test('applies the limits to translations too', () => {
  const found = complaints({
    'translations/de.json': { app: { short_description: 'x'.repeat(81) } },
  });
  expect(found).toEqual(['translations/de.json "app.short_description" has 81 characters']);
});

test('requires a label and a help text for every parameter', () => {
  const parameters = [{ name: 'limit', type: 'number' }];
  const changes = { 'manifest.json': manifestWith({ parameters }) };
  expect(complaints(changes)).toEqual([
    'translations/en.json has no "app.parameters.limit.label"',
    'translations/en.json has no "app.parameters.limit.helpText"',
  ]);
  const texts = { limit: { label: 'Limit', helpText: { title: 'Note', value: 'How many.' } } };
  const english = englishWith({ parameters: texts });
  expect(complaints({ ...changes, 'translations/en.json': english })).toEqual([]);
});

test('rejects a file that is not a JSON object', () => {
  expect(complaints({ 'translations/de.json': '[]' })).toEqual([
    'translations/de.json is not a JSON object',
  ]);
});
