import { expect, it } from 'vitest';
import { safeCondition } from './conditions.ts';

const ALWAYS = '(min-width: 0px)';

it.each([
  'screen',
  'not print',
  'only screen and (max-width: 480px)',
  '(400px <= width < 700px)',
  'screen and (min-width: 30em), (width > 1000px)',
  '(hover: hover) and (-webkit-min-device-pixel-ratio: 1.5)',
  '(scripting: none)',
  '(prefers-reduced-motion: no-preference)',
  '(prefers-reduced-motion: reduce)',
  '(prefers-contrast)',
])('leaves %s as it is', (condition) => {
  expect(safeCondition(condition)).toBe(condition);
});

it.each([
  ['', 'all'],
  ['(max-device-width: 480px)', '(max-width: 480px)'],
  ['(min-height: 500px)', ALWAYS],
  ['(height >= 500px)', ALWAYS],
  ['(500px < height)', ALWAYS],
  ['(orientation: landscape)', ALWAYS],
  ['(min-aspect-ratio: 1 / 2)', ALWAYS],
  ['(prefers-color-scheme: light)', ALWAYS],
  ['screen and (min-device-height: 1px)', `screen and ${ALWAYS}`],
  ['(max-width: 1px), (max-height: 1px)', '(max-width: 1px)'],
  ['(max-width: calc(600px))', '(max-width: 600px)'],
  ['(min-width: calc(37.5em + 1px))', '(min-width: 601px)'],
  ['(width > calc(-1px + 30em))', '(width > 479px)'],
])('rewrites %s to %s', (condition, safe) => {
  expect(safeCondition(condition)).toBe(safe);
});

it.each([
  '(max-height: 500px)',
  '(height < 500px)',
  '(500px >= height)',
  '(height: 500px)',
  '(100px < height < 500px)',
  '(orientation: portrait)',
  '(max-aspect-ratio: 1 / 2)',
  'screen and (prefers-color-scheme: dark)',
  '(min-width: 10vh)',
  '(min-width: calc(10px + 1vh))',
  'style(--a: b)',
  '(unknown: 1)',
  '(min-width: 1constructor)',
])('removes %s, which is never true', (condition) => {
  expect(safeCondition(condition)).toBe(null);
});

it('turns the opposite of what is never true into what is always true', () => {
  expect(safeCondition('not (max-height: 500px)')).toMatch(/^not \(\(max-width: 0px\)/);
});
