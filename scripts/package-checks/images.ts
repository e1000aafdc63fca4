import type { AppRoot, Problem } from './app-root.ts';
import { textOf } from './app-root.ts';
import { isObject, jsonObject } from './json-object.ts';
import { readPng } from './png.ts';

const IMAGES = [
  { path: 'assets/logo.png', width: 320, height: 320, transparent: false },
  { path: 'assets/logo-small.png', width: 128, height: 128, transparent: true },
  { path: 'assets/screenshot-0.png', width: 1024, height: 768, transparent: false },
  { path: 'assets/screenshot-1.png', width: 1024, height: 768, transparent: false },
  { path: 'assets/screenshot-2.png', width: 1024, height: 768, transparent: false },
];

const NAV_BAR_ICON = 'assets/icon_nav_bar.svg';

/** Parts of an SVG that Zendesk's sanitizer rewrites or removes. */
const UNWANTED_IN_SVG: ReadonlyArray<[what: string, pattern: RegExp]> = [
  ['a focusable attribute', /\sfocusable\s*=/i],
  ['a comment', /<!--/],
  ['a <style> element', /<style\b/i],
  ['a vector-effect attribute', /vector-effect/i],
  ['a mask attribute', /\smask\s*=/i],
  ['an <image> element', /<image\b/i],
  ['a <script> element', /<script\b/i],
];

/** Checks the images of the Marketplace listing and of the navigation bar. */
export function checkImages(root: AppRoot): Problem[] {
  const svgs = [...root.files.keys()].filter((path) => path.endsWith('.svg'));
  return [
    ...IMAGES.flatMap((image) => pngProblems(root, image)),
    ...svgs.flatMap((path) => svgProblems(path, textOf(root, path) ?? '')),
    ...bannerProblems(root),
    ...navBarIconProblems(root),
  ];
}

function pngProblems({ files }: AppRoot, image: (typeof IMAGES)[number]): Problem[] {
  const { path: where, width, height, transparent } = image;
  const bytes = files.get(where);
  const size = `${width} × ${height}`;
  if (!bytes) return [{ where, what: 'is missing', next: `Add it, as a PNG of ${size}.` }];
  const png = readPng(bytes);
  if (!png) return [{ where, what: 'is no PNG', next: `Save it as a PNG of ${size}.` }];
  const problems: Problem[] = [];
  if (png.width !== width || png.height !== height) {
    problems.push({ where, what: `is ${png.width} × ${png.height}`, next: `Draw it at ${size}.` });
  }
  if (transparent && !png.transparent) {
    problems.push({ where, what: 'has no transparency', next: 'Save it with a clear background.' });
  }
  return problems;
}

function svgProblems(where: string, svg: string): Problem[] {
  return UNWANTED_IN_SVG.filter(([, pattern]) => pattern.test(svg)).map(([what]) => ({
    where,
    what: `has ${what}, which Zendesk would rewrite`,
    next: 'Draw it without.',
  }));
}

/** A banner is optional. */
function bannerProblems({ files }: AppRoot): Problem[] {
  const where = 'assets/banner.png';
  const bytes = files.get(where);
  const png = bytes && readPng(bytes);
  const fits =
    png && [1, 2].some((scale) => png.width === 830 * scale && png.height === 200 * scale);
  if (!bytes || fits) return [];
  const next = 'Save it as a PNG of 830 × 200 or 1660 × 400.';
  return [{ where, what: 'has no size that Zendesk accepts', next }];
}

function navBarIconProblems(root: AppRoot): Problem[] {
  const location = jsonObject(root, 'manifest.json')?.['location'];
  const support = isObject(location) ? location['support'] : undefined;
  if (!isObject(support) || !('nav_bar' in support)) return [];
  const where = NAV_BAR_ICON;
  const svg = textOf(root, where);
  if (svg === undefined) {
    return [{ where, what: 'is missing', next: 'Add it: the navigation bar shows it.' }];
  }
  const problems: Problem[] = [];
  if (svg.match(/<svg\b/g)?.length !== 1 || !/\bviewBox="0 0 18 18"/.test(svg)) {
    problems.push({
      where,
      what: 'is not one <svg> with viewBox="0 0 18 18"',
      next: 'Draw it at 18 × 18 in a single <svg>.',
    });
  }
  problems.push(...symbolProblems(svg));
  const colors = [...svg.matchAll(/\b(?:fill|stroke|color)\s*[=:]\s*["']?([^"';\s>]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((color) => !/^(?:none|currentColor|inherit)$/.test(color));
  if (colors.length > 0) {
    problems.push({
      where,
      what: `has its own colors (${colors.join(', ')})`,
      next: 'Use currentColor: Zendesk tints it.',
    });
  }
  return problems;
}

/** An icon that changes has symbols. Zendesk shows the one with the id `default` until the app sets another one. */
function symbolProblems(svg: string): Problem[] {
  const where = NAV_BAR_ICON;
  const symbols = (svg.match(/<symbol\b[^>]*>/g) ?? []).map((tag) => ({
    id: /\bid="([^"]*)"/.exec(tag)?.[1] ?? '',
    hasViewBox: /\bviewBox="0 0 18 18"/.test(tag),
  }));
  if (symbols.length === 0) return [];
  const ids = symbols.map(({ id }) => id);
  const problems: Problem[] = [];
  if (!ids.includes('default')) {
    problems.push({
      where,
      what: 'has no symbol with the id "default"',
      next: 'Add it: Zendesk shows it at first.',
    });
  }
  if (new Set(ids).size !== ids.length || ids.some((id) => !/^[\w-]+$/.test(id))) {
    problems.push({
      where,
      what: 'has symbols without an id of their own',
      next: 'Give each an id of letters, digits and hyphens.',
    });
  }
  if (symbols.some(({ hasViewBox }) => !hasViewBox)) {
    problems.push({
      where,
      what: 'has symbols without viewBox="0 0 18 18"',
      next: 'Zendesk shows only what a symbol has in it.',
    });
  }
  return problems;
}
