import { expect, it } from 'vitest';
import { messageDocument, messageSheet, type MessageDocument } from './message-document.ts';

const PARTS: MessageDocument = {
  title: 'Message <1>',
  root: '<html dir="rtl">',
  styles: 'p{margin:0}',
  body: '<body class="a"><p>Hello</p></body>',
  theme: {
    scheme: 'light',
    foreground: '#111',
    background: '#fff',
    link: '#00f',
    border: '#ccc',
    focus: '#00f',
    font: '14px/20px sans-serif',
    padding: '0',
  },
  withImages: false,
  scrolls: false,
};

function policy(parts: Partial<MessageDocument>): string {
  const html = messageDocument({ ...PARTS, ...parts });
  return /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

it('allows only inline styles and embedded images by default', () => {
  expect(policy({})).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'; form-action 'none'; base-uri 'none'",
  );
});

it('allows remote images, and nothing else, on request', () => {
  expect(policy({ withImages: true })).toBe(
    policy({}).replace('img-src data:', 'img-src data: https: http:'),
  );
});

it('has no style elements if the page forbids them, but the color scheme of the page', () => {
  const html = messageDocument({
    ...PARTS,
    styles: null,
    theme: { ...PARTS.theme, scheme: 'dark' },
  });
  expect(html).not.toContain('<style');
  expect(html).toContain('<meta name="color-scheme" content="dark">');
  expect(messageSheet(PARTS)).toContain('body{padding:0;color:#111');
});

it('places the policy before everything that it applies to', () => {
  const html = messageDocument(PARTS);
  const [before = ''] = html.split('Content-Security-Policy');
  expect(before).not.toMatch(/<style|<body|<link|<img/);
});

it('has one style sheet, whose first layer overrides the styles of the message where it is important', () => {
  const html = messageDocument(PARTS);
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(html).toMatch(
    /<style>@layer frame\{.*height:auto!important.*\}@layer message\{p\{margin:0\}\}<\/style>/,
  );
});

it('does not end the style sheet at a string in it', () => {
  const html = messageDocument({ ...PARTS, styles: 'p::before{content:"</style><b>"}' });
  expect(html).toContain(String.raw`content:"<\/style><b>"`);
});

it('has the root of the message', () => {
  expect(messageDocument(PARTS)).toMatch(/^<!doctype html><html dir="rtl"><head>/);
});

it('escapes the title', () => {
  expect(messageDocument(PARTS)).toContain('<title>Message &lt;1></title>');
});

it('makes the body focusable if the message scrolls inside the frame', () => {
  expect(messageDocument({ ...PARTS, scrolls: true })).toContain('<body tabindex="0" class="a">');
  expect(messageDocument(PARTS)).not.toContain('tabindex');
});
