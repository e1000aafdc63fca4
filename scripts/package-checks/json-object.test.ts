import { expect, test } from 'vitest';
import { duplicateKeys } from './json-object.ts';

test('the same key in two objects is no duplicate', () => {
  expect(duplicateKeys('{"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": 1}, {"x": 1}]}')).toEqual([]);
});

test('a duplicate is named with its path, however it is written', () => {
  expect(duplicateKeys('{"a": {"x": 1, "b": {}, "\\u0078": 2}}')).toEqual(['a.x']);
});

test('text that looks like a key is none', () => {
  expect(duplicateKeys('{"a": "b: {", "b": "\\"a\\": 1", "c": ["a", "a"]}')).toEqual([]);
});
