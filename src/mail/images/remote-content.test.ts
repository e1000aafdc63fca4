// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockRemoteContent } from './remote-content.ts';

const T = 'https://tracker.example';

function block(html: string, withImages = false): { html: string; count: number } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const options = { withImages, attachments: [], attachedText: (name: string) => name };
  const count = blockRemoteContent(document, options);
  return { html: document.documentElement.outerHTML, count };
}

const REMOTE_IMAGES = [
  `<img src="${T}/a" width="40" height="40">`,
  `<img src="//tracker.example/a">`,
  `<img srcset="${T}/a 1x, ${T}/b 2x">`,
  `<table background="${T}/a"></table>`,
  `<img src="${T}/line" width="600" height="1">`,
];

describe('without remote images', () => {
  it.each(REMOTE_IMAGES)('counts and blocks the image in %s', (html) => {
    const blocked = block(html);
    expect(blocked.count).toBe(1);
    expect(blocked.html).not.toMatch(/ (?:src|srcset|background)=/);
  });

  it('keeps an embedded image', () => {
    const html = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const shown = block(html);
    expect(shown.count).toBe(0);
    expect(shown.html).toContain('src=');
  });
});

describe('with remote images', () => {
  it.each(REMOTE_IMAGES)('counts and keeps the image in %s', (html) => {
    const shown = block(html, true);
    expect(shown.count).toBe(1);
    expect(shown.html).toContain('tracker.example');
  });
});
