import { describe, expect, it } from 'vitest';
import { safeCss } from './safe-css.ts';

const T = 'https://tracker.example/a';

/** Every function and at-rule with which a browser could load a resource. */
const LOADING = /(?<![\w-])(?:url|src|image|(?:-\w+-)?image-set|(?:-\w+-)?cross-fade)\(|@import/i;

describe('without remote images', () => {
  it.each([
    `background:url(${T})`,
    `background:url("${T}")`,
    `background:URL( '${T}' )`,
    String.raw`background:u\72 l(${T})`,
    String.raw`background:\75\72\6c(${T})`,
    String.raw`background:url\28 ${T})`,
    `background:ur/**/l(${T}) url(/* */${T})`,
    `background:url(//tracker.example/a)`,
    `background:url(a.png)`,
    `background:url(cid:1)`,
    `background:image-set("${T}" 1x)`,
    `background:-webkit-image-set(url(${T}) 1x)`,
    `background:cross-fade(url(${T}), url(${T}))`,
    `background:image("${T}")`,
    `--a:url(${T});background:var(--a)`,
    `--a:'url(';background:url(${T});--b:')'`,
    `background:url(${T}`,
    `@import "${T}";p{color:red}`,
    `@import url(${T}) screen;`,
    String.raw`@\69mport "${T}";`,
    `@im@import;port "${T}";`,
    `@font-face{font-family:a;src:url(${T})}`,
    `@font-face{src:url("${T}}")`,
  ])('blocks every load in %s', (source) => {
    expect(safeCss(source, false).css).not.toMatch(LOADING);
  });

  it('keeps an embedded image', () => {
    const css = 'background:url("data:image/png;base64,AA==")';
    expect(safeCss(css, false)).toEqual({ css, remote: 0 });
  });

  it('keeps declarations that load nothing', () => {
    const css = 'p{color:rgb(1,2,3);width:calc(100% - 2px);background-position:0 0}';
    expect(safeCss(css, false)).toEqual({ css, remote: 0 });
  });

  it('counts the remote images', () => {
    expect(safeCss(`a{background:url(${T})} b{list-style:url(${T})}`, false).remote).toBe(2);
  });
});

describe('with remote images', () => {
  it('keeps images of backgrounds and lists', () => {
    const css = `a{color:red;background:#fff url(${T})} b{list-style-image:url("${T}")}`;
    expect(safeCss(css, true)).toEqual({ css, remote: 2 });
  });

  it.each([
    `filter:url(${T}#a)`,
    `--a:url(${T})`,
    `@font-face{src:url(${T})}`,
    `@import url(${T});`,
    `background:url(a.png)`,
    `background:url(file:///etc/passwd)`,
  ])('still blocks every load in %s', (source) => {
    expect(safeCss(source, true).css).not.toMatch(LOADING);
  });
});

it('removes viewport heights, which would make a frame sized to its content grow forever', () => {
  expect(safeCss('height:100vh;min-height:calc(100dvh - 2px);color:#fff', false).css).toBe(
    'height:0px;min-height:calc(0px - 2px);color:#fff',
  );
});

it('removes positions, which could place parts over each other', () => {
  expect(safeCss('position:fixed;background-position:0 0', false).css).toBe(
    'x-position:fixed;background-position:0 0',
  );
});

it('does not treat an escaped quote as a quote', () => {
  expect(safeCss(String.raw`content:"\22;background:url(${T})"`, false).css).not.toMatch(LOADING);
});
