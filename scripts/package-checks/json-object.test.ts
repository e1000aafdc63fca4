import { expect, test } from 'vitest';
import { duplicateKeys } from './json-object.ts';

test('ignores equal keys in different objects', () => {
  expect(duplicateKeys('{"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": 1}, {"x": 1}]}')).toEqual([]);
});

test('returns the path of a duplicate, also if it is escaped', () => {
  expect(duplicateKeys('{"a": {"x": 1, "b": {}, "\\u0078": 2}}')).toEqual(['a.x']);
});

test('ignores text that looks like a key', () => {
  expect(duplicateKeys('{"a": "b: {", "b": "\\"a\\": 1", "c": ["a", "a"]}')).toEqual([]);
});
