import { expect, it } from 'vitest';
import { testI18n } from '../../ui/test-page.tsx';
import { exactnessLabels } from './exactness-label.ts';

const REPLACED = ['1,200 characters that files can’t contain were replaced by \uFFFD.'];
const INEXACT = [
  'Zendesk didn’t pass on the original text of the events. Very large numbers may be rounded in NDJSON.',
];

it.each([
  [0, true, []],
  [1, true, ['1 character that files can’t contain was replaced by \uFFFD.']],
  [1200, true, REPLACED],
  [0, false, INEXACT],
  [1200, false, [...REPLACED, ...INEXACT]],
])(
  'says how %i replaced characters and exact texts (%s) differ from the account’s',
  (replacedCharacters, isExactText, labels) => {
    expect(exactnessLabels({ replacedCharacters, isExactText }, testI18n)).toEqual(labels);
  },
);
