import { expect, it } from 'vitest';
import { messageDocument, type MessageDocument } from './message-document.ts';

const PARTS: MessageDocument = {
  title: 'Message <1>',
  styles: '<style>p{margin:0}</style>',
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

it('places the policy before everything that it applies to', () => {
  const html = messageDocument(PARTS);
  const [before = ''] = html.split('Content-Security-Policy');
  expect(before).not.toMatch(/<style|<body|<link|<img/);
});

it('places the styles of the message between defaults and overrides', () => {
  const html = messageDocument(PARTS);
  const own = html.indexOf('p{margin:0}</style>');
  expect(html.indexOf('a:any-link{color:#00f}')).toBeLessThan(own);
  expect(html.indexOf('height:auto!important')).toBeGreaterThan(own);
});

it('escapes the title', () => {
  expect(messageDocument(PARTS)).toContain('<title>Message &lt;1></title>');
});

it('makes the body focusable if the message scrolls inside the frame', () => {
  expect(messageDocument({ ...PARTS, scrolls: true })).toContain('<body tabindex="0" class="a">');
  expect(messageDocument(PARTS)).not.toContain('tabindex');
});
