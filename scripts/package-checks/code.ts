import { posix } from 'node:path';
import { HTTP } from '../escape-http.js';
import type { AppRoot, Problem } from './app-root.ts';
import { textOf } from './app-root.ts';
import { secretsIn } from './secrets.ts';

/** The address of Zendesk's SDK, the only one outside the package that a page may load. */
const SDK = /^https:\/\/static\.zdassets\.com\/zendesk_app_framework_sdk\//;

const UNWANTED: ReadonlyArray<[what: string, pattern: RegExp, next: string]> = [
  ['the text "http:"', HTTP, 'Zendesk warns of it. Use https, or escape it in the build.'],
  ['console.log', /\bconsole\.log\b/, 'Remove it.'],
  ['a debugger statement', /(?:^|[;{}\s])debugger\s*[;}]/, 'Remove it.'],
  ['a link to a source map', /[#@]\s*sourceMappingURL=/, 'Switch source maps off.'],
];

/** Checks scripts and pages for unwanted code, secrets and invalid addresses. */
export function checkCode(root: AppRoot): Problem[] {
  return [...root.files.keys()].flatMap((where) => {
    if (!/\.(?:jsx?|mjs|html?|xml|css|json)$/.test(where)) return [];
    const text = textOf(root, where) ?? '';
    return [
      ...(where.endsWith('.json') ? [] : unwanted(where, text)),
      ...secrets(where, text),
      ...(/\.html?$/.test(where) ? pageProblems(root, where, text) : []),
    ];
  });
}

function unwanted(where: string, text: string): Problem[] {
  return UNWANTED.flatMap(([what, pattern, next]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ where, what: `holds ${what}${around(text, at)}`, next }];
  });
}

function secrets(where: string, text: string): Problem[] {
  return secretsIn(text).map(({ what, index }) => ({
    where,
    what: `holds what looks like ${what}${around(text, index)}`,
    next: 'Zendesk warns of it. Take it out and make it invalid; nothing in a package is secret.',
  }));
}

function pageProblems({ files }: AppRoot, where: string, html: string): Problem[] {
  const problems: Problem[] = [];
  if (/<script\b(?![^>]*\bsrc\s*=)[^>]*>/i.test(html)) {
    problems.push({ where, what: 'has an inline script', next: 'Move it to a file of its own.' });
  }
  if (/<[a-z][^>]*\son[a-z]+\s*=/i.test(html)) {
    problems.push({ where, what: 'has an inline event handler', next: 'Attach it in a script.' });
  }
  for (const address of addresses(html)) {
    if (SDK.test(address)) continue;
    const path = posix.join(posix.dirname(where), address.replace(/[?#].*$/, ''));
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
      const next = 'Zendesk serves each version from another folder: use a relative address.';
      problems.push({ where, what: `refers to ${address}`, next });
    } else if (!files.has(path)) {
      const next = 'Build it, or correct the address.';
      problems.push({ where, what: `refers to ${address}, which is not in the package`, next });
    }
  }
  return problems;
}

function addresses(html: string): string[] {
  const attributes = html.matchAll(/\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi);
  return [...attributes].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The code around a match. Minified code is a single line, so a line number would not help. */
function around(text: string, at: number): string {
  return ` near "${text
    .slice(Math.max(0, at - 25), at + 45)
    .replace(/\s+/g, ' ')
    .trim()}"`;
}
