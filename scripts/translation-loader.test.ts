import { expect, test } from 'vitest';
import { translationIndex } from './translation-index-loader.js';
import { textsOfPart } from './translation-loader.js';

const ENGLISH = {
  app: { name: 'Events' },
  actions: { reply: { title: 'Note', value: 'replied' }, create: 'created' },
  summary: { events: { one: '{{count}} event', other: '{{count}} events' } },
  types: { create: 'Created', other: 'Other' },
  insights: { title: 'Insights' },
};

test('a part has the texts of its blocks, without the listing and the notes', () => {
  expect(textsOfPart(ENGLISH, ENGLISH, 'account', 'de')).toEqual({ 'insights.title': 'Insights' });
  expect(textsOfPart(ENGLISH, ENGLISH, 'ticket', 'de')).toEqual({
    'actions.reply': 'replied',
    'actions.create': 'created',
    'summary.events.one': '{{count}} event',
    'summary.events.other': '{{count}} events',
    'types.create': 'Created',
    'types.other': 'Other',
  });
});

test('a text that a language lacks or has left blank is English', () => {
  const german = { actions: { reply: 'hat geantwortet', create: ' ' } };
  expect(textsOfPart(german, ENGLISH, 'ticket', 'de')).toMatchObject({
    'actions.reply': 'hat geantwortet',
    'actions.create': 'created',
    'types.create': 'Created',
  });
  expect(textsOfPart(german, ENGLISH, 'account', 'de')).toEqual({ 'insights.title': 'Insights' });
});

test('plural forms of two languages are not mixed', () => {
  const own = { summary: { events: { other: '{{count}} Ereignisse' } } };
  expect(textsOfPart(own, ENGLISH, 'ticket', 'de')).not.toHaveProperty(['summary.events.one']);
  const withoutOther = { summary: { events: { one: 'Ein Ereignis' } } };
  expect(textsOfPart(withoutOther, ENGLISH, 'ticket', 'de')).toMatchObject({
    'summary.events.one': 'Ein Ereignis',
    'summary.events.other': '{{count}} events',
  });
});

test.each(['ru', 'fr'])(
  'the English form for 1 is not used for other numbers in %s',
  (language) => {
    const texts = textsOfPart({}, ENGLISH, 'ticket', language);
    expect(texts).not.toHaveProperty(['summary.events.one']);
    expect(texts).toHaveProperty(['summary.events.other'], '{{count}} events');
  },
);

test('the index has a chunk for each part of each language', () => {
  const code = translationIndex(['pt-br']);
  expect(code).toContain(`"pt-br": {`);
  expect(code).toContain(
    `import(/* webpackChunkName: "language-pt-br" */ '../../translations/pt-br.json?ticket')`,
  );
  expect(code).toContain(
    `import(/* webpackChunkName: "account-language-pt-br" */ '../../translations/pt-br.json?account')`,
  );
});
