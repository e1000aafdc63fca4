import { expect, test } from 'vitest';
import { checkImages } from './images.ts';
import { manifestWith, pngHead, validAppRoot } from './valid-app-root.ts';

const ICON = 'assets/icon_nav_bar.svg';
const VALID_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18"><path fill="currentColor" d="M0 0h9v9H0z"/></svg>';
const WITH_NAV_BAR = manifestWith({ location: { support: { nav_bar: {} } } });

function complaints(changes: Parameters<typeof validAppRoot>[0]): string[] {
  return checkImages(validAppRoot(changes)).map(({ where, what }) => `${where} ${what}`);
}

test('accepts valid images', () => {
  expect(complaints({ 'manifest.json': WITH_NAV_BAR, [ICON]: VALID_ICON })).toEqual([]);
  expect(complaints({ 'assets/banner.png': pngHead(830, 200) })).toEqual([]);
  expect(complaints({ 'assets/banner.png': pngHead(1660, 400) })).toEqual([]);
});

test.each<[path: string, content: Uint8Array | string | undefined, complaint: RegExp]>([
  ['assets/logo.png', undefined, /is missing/],
  ['assets/logo.png', 'GIF89a', /is no PNG/],
  ['assets/logo.png', pngHead(640, 640), /is 640 × 640/],
  ['assets/logo-small.png', pngHead(128, 128, 2), /has no transparency/],
  ['assets/screenshot-1.png', pngHead(1024, 700), /is 1024 × 700/],
  ['assets/screenshot-2.png', undefined, /is missing/],
  ['assets/banner.png', pngHead(830, 100), /has no size that Zendesk accepts/],
  ['assets/banner.png', 'GIF89a', /has no size that Zendesk accepts/],
])('rejects an invalid %s', (path, content, complaint) => {
  expect(complaints({ [path]: content })).toEqual([expect.stringMatching(complaint)]);
});

test('requires an icon only if the app is in the navigation bar', () => {
  expect(complaints({})).toEqual([]);
  expect(complaints({ 'manifest.json': WITH_NAV_BAR })).toEqual([`${ICON} is missing`]);
});

test.each([
  ['viewBox="0 0 18 18"', 'viewBox="0 0 24 24"', /viewBox/],
  ['currentColor', '#1f73b7', /its own colors \(#1f73b7\)/],
  ['<path', '<!-- a path --><path', /a comment/],
  ['<path', '<path focusable="false"', /focusable/],
  ['<path', '<style></style><path', /<style>/],
  ['<path', '<path vector-effect="none"', /vector-effect/],
  ['<path', '<path mask="url(#m)"', /mask/],
  ['<path', '<image/><path', /<image>/],
])('rejects an icon with %s replaced by %s', (from, to, complaint) => {
  const icon = VALID_ICON.replace(from, to);
  const found = complaints({ 'manifest.json': WITH_NAV_BAR, [ICON]: icon });
  expect(found).toEqual([expect.stringMatching(complaint)]);
});

const WITH_SYMBOLS = `<svg xmlns="http://www.w3.org/2000/svg">${['default', 'new-1']
  .map((id) => `<symbol id="${id}" viewBox="0 0 18 18"><path d="M0 0h9v9H0z"/></symbol>`)
  .join('')}</svg>`;

test('accepts an icon with symbols', () => {
  expect(complaints({ 'manifest.json': WITH_NAV_BAR, [ICON]: WITH_SYMBOLS })).toEqual([]);
});

test.each([
  ['id="default"', 'id="first"', /no symbol with the id "default"/],
  ['id="new-1"', 'id="default"', /without an id of their own/],
  ['id="new-1"', 'id="new 1"', /without an id of their own/],
  ['id="new-1" viewBox="0 0 18 18"', 'id="new-1"', /symbols without viewBox/],
])('rejects symbols with %s replaced by %s', (from, to, complaint) => {
  const icon = WITH_SYMBOLS.replace(from, to);
  const found = complaints({ 'manifest.json': WITH_NAV_BAR, [ICON]: icon });
  expect(found).toEqual([expect.stringMatching(complaint)]);
});
