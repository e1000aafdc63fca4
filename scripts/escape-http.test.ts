import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { escapeHttp } from './escape-http.js';

test.each([
  '"http:"',
  "'http://www.w3.org/2000/svg'",
  String.raw`"http:\/\/www.w3.org/"`,
  String.raw`"\http:\\http:"`,
  '["https:", "http:"].join()',
  '"http:http:"',
  '"HTTP:" + "Http:"',
  '`http:`',
  '`http:${"http:"}http:`',
  '`${`http:`}`',
  '/^http:/.test("http:x")',
  '/[http:]+/v.exec("php:")[0]',
  '/(?<http>http:)+/.exec("http:http:").groups.http',
  '/http:/.test("http:") ? 4 / 2 / 1 : 0',
  'JSON.parse(\'{"a":"http:"}\').a',
  'JSON.stringify({ http:1, "http:": 2, a: { xhttp:3 } })',
  'var http = 3; true ? http:0',
  'http: for (;;) { break http; } 5',
  'var http = 3; switch (3) { case http: "a" }',
  '((tag) => tag`a${"http:"}b`)((texts, value) => texts.raw.join() + value)',
  'eval("\\"http:\\"")',
  '"use strict"; "http:"',
])('removes the text from %s and does not change its value', (script) => {
  const escaped = escapeHttp(script);
  expect(escaped).not.toMatch(/http:/i);
  const value: unknown = runInNewContext(escaped);
  expect(value).toBe(runInNewContext(script));
  expect(value).toBeDefined();
});

test('returns a script without the text as it is', () => {
  const script = '"https://example.com" + "http" + ":"';
  expect(escapeHttp(script)).toBe(script);
});

test.each(['String.raw`http:`', '/* http: */ 1', '1 // http:'])('refuses %s', (script) => {
  expect(() => escapeHttp(script)).toThrow(/Cannot escape "http:"/);
});

test('refuses what is not a script', () => {
  expect(() => escapeHttp('"http:" }')).toThrow(SyntaxError);
});
