import { expect, test } from 'vitest';
import { checkManifest } from './manifest.ts';
import { manifestWith, validAppRoot } from './valid-app-root.ts';

const AUTHOR = { name: 'Somebody', email: 'help@example.com', url: 'https://example.com' };

const SECURE = { name: 'a', type: 'text', secure: true, scopes: ['header'] };

function complaints(changes: object | string): string[] {
  const manifest = typeof changes === 'string' ? changes : manifestWith(changes);
  return checkManifest(validAppRoot({ 'manifest.json': manifest })).map(({ what }) => what);
}

function at(name: string, place: unknown): object {
  return { location: { support: { [name]: place } } };
}

test('accepts a valid manifest', () => {
  expect(complaints({})).toEqual([]);
  expect(complaints({ parameters: [SECURE, { name: 'token', type: 'number' }] })).toEqual([]);
});

test.each<[complaint: RegExp, changes: object]>([
  [/no "author\.email"/, { author: { ...AUTHOR, email: '' } }],
  [/no "author\.name"/, { author: { ...AUTHOR, name: undefined } }],
  [/no "author\.url"/, { author: { ...AUTHOR, url: undefined } }],
  [/"author\.url" is example\.com/, { author: { ...AUTHOR, url: 'example.com' } }],
  [/"author\.email" is nobody/, { author: { ...AUTHOR, email: 'nobody' } }],
  [/"frameworkVersion" is not "2\.0"/, { frameworkVersion: 2 }],
  [/no semantic version/, { version: 'v1.2' }],
  [/no semantic version/, { version: '01.2.3' }],
  [/is 9\.9\.9, but package\.json says 1\.2\.3/, { version: '9.9.9' }],
  [/"defaultLocale" has no file/, { defaultLocale: 'de' }],
  [/"private" is not false/, { private: 'false' }],
  [/has a "domainWhitelist"/, { domainWhitelist: ['example.com'] }],
  [/no "location\.support"/, { location: {} }],
  [/no location of Zendesk/, at('sidebar', { url: 'assets/ticket_sidebar.html' })],
  [/no object with a "url"/, at('ticket_sidebar', 'assets/ticket_sidebar.html')],
  [/does not start with "assets\/"/, at('ticket_sidebar', { url: 'ticket_sidebar.html' })],
  [/which is not there/, at('ticket_sidebar', { url: 'assets/gone.html' })],
  [/"parameters" is no list/, { parameters: {} }],
  [/a parameter has no name/, { parameters: [{ type: 'text' }] }],
  [/called "name"/, { parameters: [{ name: 'name', type: 'text' }] }],
  [/no type Zendesk knows/, { parameters: [{ name: 'colour', type: 'dropdown' }] }],
  [/"required" or "secure" of/, { parameters: [{ name: 'a', type: 'text', required: 'no' }] }],
  [/hidden and required/, { parameters: [{ name: 'a', type: 'hidden', required: true }] }],
  [/of type oauth and secure/, { parameters: [{ ...SECURE, type: 'oauth' }] }],
  [/not secure/, { parameters: [{ name: 'apiKey', type: 'text' }] }],
  [/has a default/, { parameters: [{ ...SECURE, default: '' }] }],
  [/has a default/, { parameters: [{ name: 'a', type: 'hidden', default: 1 }] }],
  [/has no scopes/, { parameters: [{ ...SECURE, scopes: [] }] }],
  [/"signedUrls" has the wrong type/, { signedUrls: 'true' }],
  [/"gaID" has the wrong type/, { gaID: 1 }],
  [/"termsConditionsURL" is terms/, { termsConditionsURL: 'terms' }],
  [/"flexible" of/, at('ticket_sidebar', { url: 'assets/ticket_sidebar.html', flexible: 1 })],
  [
    /two parameters "a"/,
    {
      parameters: [
        { name: 'a', type: 'text' },
        { name: 'a', type: 'url' },
      ],
    },
  ],
])('%s', (complaint, changes) => {
  const found = complaints(changes);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(complaint);
});

test('reports a single problem for invalid JSON', () => {
  expect(complaints('{"half":')).toEqual(['is not a JSON object']);
});

test('rejects duplicate keys, which JSON.parse accepts', () => {
  const twice = JSON.stringify(manifestWith({})).replace('{', '{"version": "1.2.3",');
  expect(complaints(twice)).toEqual(['names "version" twice']);
});
