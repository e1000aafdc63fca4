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

it('allows nothing but its own styles and embedded pictures', () => {
  expect(policy({})).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'; form-action 'none'; base-uri 'none'",
  );
});

it('allows pictures, and nothing else, once they were asked for', () => {
  expect(policy({ withImages: true })).toBe(
    policy({}).replace('img-src data:', 'img-src data: https: http:'),
  );
});

it('puts its policy before anything that the policy is about', () => {
  const html = messageDocument(PARTS);
  const [before = ''] = html.split('Content-Security-Policy');
  expect(before).not.toMatch(/<style|<body|<link|<img/);
});

it('puts the mail’s own styles between what it may change and what it may not', () => {
  const html = messageDocument(PARTS);
  const own = html.indexOf('p{margin:0}</style>');
  expect(html.indexOf('a:any-link{color:#00f}')).toBeLessThan(own);
  expect(html.indexOf('height:auto!important')).toBeGreaterThan(own);
});

it('escapes its title', () => {
  expect(messageDocument(PARTS)).toContain('<title>Message &lt;1></title>');
});

it('takes the focus where it scrolls by itself', () => {
  expect(messageDocument({ ...PARTS, scrolls: true })).toContain('<body tabindex="0" class="a">');
  expect(messageDocument(PARTS)).not.toContain('tabindex');
});
