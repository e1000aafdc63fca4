import { expect, it } from 'vitest';
import { parsableCss } from './parsable-css.ts';

it.each([
  'p{color:red}',
  'a[href^="http"]{background:url(data:image/png;base64,AA==)}',
  String.raw`.sm\:block,.\31 0{content:"\22 }"}`,
  'p{margin:calc((1px + 2px) * 3)}',
  'p{background:url( "a)b" )}',
])('leaves %s as it is', (css) => {
  expect(parsableCss(css)).toBe(css);
});

it.each([
  ['a/* {{{ */b', 'a/**/b'],
  ['a/* unclosed', 'a/**/'],
  ['/***/p{}', '/**/p{}'],
  ['<!-- p{} -->', '  p{}  '],
  ['@IMPORT "a";', '_ "a";'],
  ['color-mix(in srgb,red,blue)', '_(in srgb,red,blue)'],
  [String.raw`u\72 l(a)`, 'u_(a)'],
  [String.raw`\75rl(a)`, '_(a)'],
  [String.raw`@\69mport "a"`, '@_ "a"'],
])('rewrites %j to %j', (css, rewritten) => {
  expect(parsableCss(css).replaceAll(/_\w*/g, '_')).toBe(rewritten);
});

/** Levels of brackets that a browser finds, if it finds comments, strings, and URLs as intended. */
function depthOf(css: string): number {
  let depth = 0;
  let max = 0;
  for (const char of css) {
    if ('({['.includes(char)) max = Math.max(max, (depth += 1));
    if (')}]'.includes(char)) depth = Math.max(0, depth - 1);
  }
  return max;
}

it.each(['a{', '(', '[', ':is(', 'a{b:(', 'var(--a,'])('cuts off %j at a depth of 32', (part) => {
  expect(depthOf(parsableCss(part.repeat(10_000)))).toBe(32);
});

// Each of these starts with brackets that the browser does not count, and would hide those that follow.
it.each([
  `a{b:'}}}}';`,
  'a{b:url(}}}});',
  'a{b:url( }}}} );',
  'a{/* }}}} */',
  String.raw`a{b:"\"}}}}";`,
  'a{b:(}}}});',
  String.raw`a{b:url(\)}}}});`,
])('does not count the brackets in %j', (part) => {
  const css = parsableCss(part.repeat(1000));
  expect(css.split('a{').length - 1).toBe(32);
});

it.each([
  ['an escaped name of url()', String.raw`u\72l(')a{a{'`],
  ['an escape before url()', String.raw`\!url(')a{a{'`],
  ['a hash before url()', `#url(')a{a{'`],
  ['a URL after a comment tag', `<!--url(x')a{a{`],
])('never finds fewer brackets than the browser after %s', (_, css) => {
  expect(depthOf(parsableCss(`${css}${'a{'.repeat(1000)}`))).toBeLessThan(40);
});

it('resolves no newline in a string', () => {
  expect(parsableCss(`a{b:"\n}`)).toBe('a{b:"\n}');
  expect(depthOf(parsableCss(`"\r\n${'{'.repeat(100)}`))).toBe(32);
});
