// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { secureLinks } from './safe-links.ts';

function link(href: string): Element | null {
  const document = new DOMParser().parseFromString('<a target="_top">x</a>', 'text/html');
  const found = document.querySelector('a');
  found?.setAttribute('href', href);
  secureLinks(document);
  return found;
}

it.each(['https://a.example/?b=1', 'HTTP://a.example', 'mailto:a@a.example', 'tel:+49301'])(
  '%s opens in a tab of its own',
  (href) => {
    expect(link(href)?.getAttribute('href')).toBe(href);
    expect(link(href)?.getAttribute('target')).toBe('_blank');
    expect(link(href)?.getAttribute('rel')).toBe('noopener noreferrer');
  },
);

it('an address without scheme becomes a secure one', () => {
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
])('%j leads nowhere', (href) => {
  expect(link(href)?.hasAttribute('href')).toBe(false);
});
