// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockRemoteContent } from './remote-content.ts';

const T = 'https://tracker.example';

function heldBack(html: string, withImages = false): { html: string; count: number } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const count = blockRemoteContent(document, withImages);
  return { html: document.documentElement.outerHTML, count };
}

const PICTURES = [
  `<img src="${T}/a" width="40" height="40">`,
  `<img src="//tracker.example/a">`,
  `<img srcset="${T}/a 1x, ${T}/b 2x">`,
  `<table background="${T}/a"></table>`,
  `<p style="background:url(${T}/a)"></p>`,
  `<style>p{background:url(${T}/a)}</style>`,
  `<img src="${T}/line" width="600" height="1">`,
];

describe('before the agent asked', () => {
  it.each(PICTURES)('counts the picture of %s and holds it back', (html) => {
    const held = heldBack(html);
    expect(held.count).toBe(1);
    expect(held.html).not.toMatch(/ (?:src|srcset|background)=|url\(/);
  });

  it('shows a picture that is in the message itself', () => {
    const html = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const shown = heldBack(html);
    expect(shown.count).toBe(0);
    expect(shown.html).toContain('src=');
  });
});

describe('once the agent asked', () => {
  it.each(PICTURES)('loads the picture of %s', (html) => {
    const shown = heldBack(html, true);
    expect(shown.count).toBe(1);
    expect(shown.html).toContain('tracker.example');
  });
});

describe('never', () => {
  it.each([
    `<img src="${T}/a" width="1" height="1">`,
    `<img src="${T}/a" width="0">`,
    `<img src="${T}/a" style="width:1px;height:1px">`,
    `<img src="${T}/a" style="display: none">`,
  ])('counts or loads the tracker %s', (html) => {
    const held = heldBack(html, true);
    expect(held.count).toBe(0);
    expect(held.html).not.toContain(T);
  });

  it.each(['cid:logo', 'logo.png', '/logo.png', 'file:///logo.png', 'blob:x', 'data:text/html,x'])(
    'loads %s',
    (address) => {
      const held = heldBack(`<img src="${address}">`, true);
      expect(held.count).toBe(0);
      expect(held.html).not.toContain('src=');
    },
  );
});
