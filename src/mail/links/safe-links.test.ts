// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { secureLinks } from './safe-links.ts';

function link(href: string): Element | null {
  const document = new DOMParser().parseFromString('<a target="_top">x</a>', 'text/html');
  const anchor = document.querySelector('a');
  anchor?.setAttribute('href', href);
  secureLinks(document, { sign: (target) => target, explanation: (target) => target });
  return anchor;
}

it.each(['https://a.example/?b=1', 'HTTP://a.example', 'mailto:a@a.example', 'tel:+49301'])(
  'opens %s in a new tab without access to this page',
  (href) => {
    expect(link(href)?.getAttribute('href')).toBe(href);
    expect(link(href)?.getAttribute('target')).toBe('_blank');
    expect(link(href)?.getAttribute('rel')).toBe('noopener noreferrer');
  },
);

it('adds https to a URL without a scheme', () => {
  expect(link('//a.example/b')?.getAttribute('href')).toBe('https://a.example/b');
});

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  'page.html',
  '#below',
  '',
])('disables a link to %j', (href) => {
  expect(link(href)?.hasAttribute('href')).toBe(false);
});
