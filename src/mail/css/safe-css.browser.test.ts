import { describe, expect, it } from 'vitest';
import { parsableCss } from './parsable-css.ts';
import { cssRewriter } from './safe-css.ts';

const T = 'https://tracker.example/a';

/** Every function and at-rule with which a browser could load a resource. */
const LOADING = /(?<![\w-])(?:url|src|image|(?:-\w+-)?image-set|(?:-\w+-)?cross-fade)\(|@import/i;

function attribute(css: string, { withImages = false, isSized = false } = {}): string {
  return cssRewriter(withImages).attribute(css, { isSized });
}

function sheet(css: string, withImages = false): string {
  return cssRewriter(withImages).sheets([css]);
}

function findings(css: string) {
  const rewriter = cssRewriter(false);
  rewriter.sheets([css]);
  return rewriter.findings();
}

const DECLARATIONS = [
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
  `background:linear-gradient(red,blue),url(${T})`,
  `--a:url(${T});background:var(--a)`,
  `--a:'url(';background:url(${T});--b:')'`,
  `background:url(${T}`,
  `filter:url(${T}#a)`,
  `cursor:url(${T}),auto`,
  `mask:url(${T})`,
  `content:url(${T})`,
];

describe('without remote images', () => {
  it.each(DECLARATIONS)('blocks every load in %s', (css) => {
    expect(attribute(css).replaceAll(/"[^"]*"/g, '')).not.toMatch(LOADING);
    expect(sheet(`p{${css}}`).replaceAll(/"[^"]*"/g, '')).not.toMatch(LOADING);
  });

  it.each([
    `@import "${T}";p{color:red}`,
    `@import url(${T}) screen;`,
    String.raw`@\69mport "${T}";`,
    `@im@import;port "${T}";`,
    `@font-face{font-family:a;src:url(${T})}`,
    `@font-face{src:url("${T}}")`,
    `@namespace url(${T});`,
  ])('blocks every load in the sheet %s', (css) => {
    expect(sheet(css)).not.toMatch(LOADING);
  });

  it('allows an embedded image', () => {
    const css = 'background-image: url("data:image/png;base64,AA==");';
    expect(attribute(css)).toBe(css);
    expect(findings(`p{${css}}`)).toMatchObject({ remoteImages: 0 });
  });

  it('counts the remote images that could be shown', () => {
    const css = `a{background:url(${T})} b{list-style:url(//t.example)} i{cursor:url(${T})}`;
    expect(findings(css)).toMatchObject({ remoteImages: 2 });
  });

  it('counts the images of each of several equal style attributes', () => {
    const rewriter = cssRewriter(false);
    for (let count = 0; count < 3; count += 1) rewriter.attribute(`background:url(${T})`, {});
    expect(rewriter.findings().remoteImages).toBe(3);
  });
});

describe('with remote images', () => {
  it.each(['background', 'list-style', 'border-image', 'background-image'])(
    'allows images in %s',
    (property) => {
      expect(attribute(`${property}:url(${T})`, { withImages: true })).toContain(`url("${T}")`);
    },
  );

  it.each([
    `filter:url(${T}#a)`,
    `--a:url(${T})`,
    `background:url(a.png)`,
    `background:url(file:///etc/passwd)`,
    `background:image-set("${T}" 1x)`,
    `cursor:url(${T}),auto`,
    `content:url(${T})`,
  ])('still blocks every load in %s', (css) => {
    expect(attribute(css, { withImages: true })).not.toMatch(LOADING);
  });
});

describe('declarations', () => {
  it.each([
    'color: rgb(1, 2, 3); margin: 0px auto; padding: 10px 20px;',
    'border: 1px solid red; border-radius: 50px;',
    'font: bold 14px Arial; text-align: center; text-decoration: underline;',
    'width: 600px; max-width: 100%; vertical-align: top;',
    'background: rgb(255, 255, 255); display: table-cell !important;',
  ])('leaves %s as it is', (css) => {
    expect(attribute(css)).toBe(css);
  });

  it.each([
    'position:fixed;inset:0;z-index:9',
    'transform:scale(0);translate:9px;rotate:9deg;scale:0;zoom:.1',
    'clip-path:inset(50%);clip:rect(0,0,0,0);mask:none;filter:opacity(0);mix-blend-mode:screen',
    'writing-mode:vertical-rl;columns:3;content-visibility:hidden;contain:size',
    'transition:all 9s;animation:a 1s;will-change:opacity',
    'color-scheme:dark;-webkit-text-fill-color:#111;-webkit-text-stroke:9px',
    'margin-top:-400px;margin-left:calc(0px - 400px);text-indent:-9999px',
    'letter-spacing:-20px;margin-top:99999px;padding:calc(100vh - 1px)',
    'color:transparent;background-clip:text',
    'grid-template-rows:10px;grid-area:1/1;flex-direction:row-reverse;text-overflow:ellipsis',
    '--a:1;color:var(--a);background:var(--b,red)',
    'unknown:1;color:notacolor',
  ])('removes %s', (css) => {
    expect(attribute(css)).toBe('');
  });

  it.each([
    ['width:100vw', 'width: 100%;'],
    ['width:calc(100vw - 20px)', 'width: auto;'],
    ['width:90cqmin;max-width:60vmax', 'width: 90%; max-width: 60%;'],
    ['max-width:calc(100% - 1px);min-width:50vi', 'max-width: none; min-width: 50%;'],
    ['font-size:4vmin', 'font-size: calc(20px);'],
    ['line-height:6vh', 'line-height: normal;'],
    ['line-height:0', 'line-height: normal;'],
    ['font-size:0;line-height:0', 'font-size: 0px; line-height: 0;'],
    ['line-height:.5', 'line-height: 0.9;'],
    ['line-height:5px', 'line-height: 0.9;'],
    ['line-height:21px', 'line-height: 1.5;'],
    ['line-height:1.5em', 'line-height: 1.5;'],
    ['font-size:240px', 'font-size: 200px;'],
    ['font-size:var(--x,16px)', 'font-size: medium;'],
    ['font:var(--x)', 'font-size: medium;'],
    ['font-size:min(5000px,1em)', 'font-size: medium;'],
    ['display:-webkit-box', 'display: block;'],
    ['display:-webkit-inline-box!important', 'display: inline !important;'],
    ['display:ruby', 'display: inline;'],
    ['table-layout:fixed', 'table-layout: auto;'],
    ['overflow-wrap:initial', ''],
    ['font-size-adjust:.1', 'font-size-adjust: none;'],
    ['max-width:none', 'max-width: 100%;'],
    ['text-indent:-40px;padding-right:40px', 'padding-right: 40px;'],
    ['background-color:currentcolor', ''],
    ['background-image:linear-gradient(currentcolor,red)', ''],
    ['max-height:0', 'max-height: none;'],
    ['padding-top:5dvh', 'padding-top: 25px;'],
    ['padding-left:300px', 'padding-left: min(300px, 20%);'],
    ['height:100vh', 'height: auto; min-height: 0px;'],
    ['height:100%', 'height: auto; min-height: 0px;'],
    ['height:40px', 'height: auto; min-height: 40px;'],
    ['min-height:100svh', 'min-height: 0px;'],
    ['max-height:100vh;overflow:hidden', 'max-height: none; overflow: auto;'],
    ['max-height:0;overflow:hidden', 'max-height: 0px; overflow: hidden;'],
    ['white-space:nowrap', 'white-space: normal;'],
    ['white-space:pre', 'white-space: pre-wrap;'],
    ['font-size:14px;line-height:20px', 'font-size: 14px; line-height: 1.429;'],
    ['justify-content:center', 'justify-content: safe center;'],
    ['float:right', 'float: right; max-width: 100%;'],
  ])('rewrites %s to %s', (css, rewritten) => {
    expect(attribute(css)).toBe(rewritten);
  });

  it('leaves heights to images and table cells', () => {
    expect(attribute('height:40px;max-height:60px', { isSized: true })).toMatch(
      /height: 40px;.*max-height: 60px;/,
    );
  });

  it('finds no viewport units in strings', () => {
    expect(attribute('font-family:"4vh url(x)"')).toBe('font-family: "4vh url(x)";');
  });
});

describe('rules', () => {
  it.each([
    ['p{color:red}', 'p{color: red;}'],
    ['<!-- p{color:red} -->', 'p{color: red;}'],
    ['/* Ann <ann@a.example> */ p{color:red}', 'p{color: red;}'],
    ['p{color:red', 'p{color: red;}'],
    ['a:link, a:hover, a:visited{color:red}', 'a:link, a:visited{color: red;}'],
    ['a[title=":hover,b"]{color:red}', 'a[title=":hover,b"]{color: red;}'],
    [String.raw`.sm\:hover{color:red}`, String.raw`.sm\:hover{color: red;}`],
    ['@media screen{p{color:red}}', '@media screen{p{color: red;}}'],
    ['@layer a,b;@layer a{p{color:red}}', '@layer a, b;@layer a{p{color: red;}}'],
    ['@supports (display:grid){p{color:red}}', 'p{color: red;}'],
    ['@supports not (display:grid){p{color:red}}', ''],
    ['@container (min-width:9px){p{color:red}}', '@media (min-width: 9px){p{color: red;}}'],
    ['.a{color:red;& b{color:blue}}', '.a{color: red;& b{color: blue;}}'],
    ['.a{& b:hover{color:blue}}', ''],
    ['p::before{content:"→ <b>"}', 'p::before{content: "→ <b>";}'],
    [
      'td{display:block}',
      'td{display: block;}:is(td):where(table,caption,thead,tbody,tfoot,tr,td,th){height: auto !important;}',
    ],
    ['td{display:table-row}', 'td{display: table-row;}'],
    ['p:hover{display:none}', ''],
    ['p:has(b){display:none}', ''],
    ['p:not(:focus){display:none}', ''],
    ['::-webkit-scrollbar{display:none}', ''],
    ['@page{margin:0}@property --a{syntax:"*";inherits:false}', ''],
    ['@keyframes a{to{opacity:0}}', ''],
    ['@media (prefers-color-scheme:dark){p{color:#eee}}', ''],
    ['@media (max-aspect-ratio:1/2){p{color:red}}', ''],
  ])('rewrites %j to %j', (css, rewritten) => {
    expect(sheet(css)).toBe(rewritten);
  });

  it('leaves heights to images and table cells', () => {
    expect(sheet('.a{height:40px}')).toMatch(
      /^\.a\{height: auto; min-height: 40px;\}:is\(\.a\):where\(img,.*\)\{height: 40px; min-height: 0px;\}$/,
    );
  });

  it('shows what an animation would show', () => {
    const css = sheet(
      '@keyframes in{from{opacity:0}to{opacity:1}}.a{opacity:0;animation:in 1s both}',
    );
    expect(css).toBe('.a{opacity: 1 !important;}');
  });

  it('shows what an animation of another sheet would show', () => {
    const css = cssRewriter(false).sheets([
      '.a{opacity:0;animation:in 1s both}',
      `@keyframes in{${'to{opacity:1}'.repeat(100)}}`,
    ]);
    expect(css).toBe('.a{opacity: 1 !important;}');
  });

  it('leaves hidden what the sender hid', () => {
    expect(sheet('.a{display:none;opacity:0;font-size:0}')).toBe(
      '.a{display: none; opacity: 0; font-size: 0px;}',
    );
  });
});

it.each([
  ['p{color:red}', true],
  ['p{background:url(https://t.example/a)}', true],
  ['@media (prefers-color-scheme:dark){p{color:#eee}}', false],
  ['p{color:inherit;background:none;border-color:#ccc}', false],
  ['p{color:CanvasText}', false],
  ['p{color:Canvas}', true],
  ['p{color:Window}', true],
  ['p{background:Canvas}', false],
  ['p{background:CanvasText}', true],
])('knows whether %s sets colors', (css, hasColors) => {
  expect(findings(css).hasColors).toBe(hasColors);
});

it.each([
  ['nested rules', 'a{'.repeat(10_000)],
  ['nested media queries', '@media all{'.repeat(10_000)],
  ['nested selectors', `${':is('.repeat(10_000)}a${')'.repeat(10_000)}{color:red}`],
  ['nested queries', `@media ${'(not '.repeat(10_000)}(color)${')'.repeat(10_000)}{p{color:red}}`],
  ['nested functions', `p{width:${'calc('.repeat(100_000)}}`],
  ['nested color-mix()', `p{color:${'color-mix(in srgb,'.repeat(40)}red}`],
])('survives %s', (_, css) => {
  expect(sheet(`b{color:red}${css}`)).toMatch(/^b\{color: red;\}/);
});

it('does not treat an escaped quote as a quote', () => {
  const css = attribute(String.raw`content:"\22;background:url(${T})"`);
  expect(css).toBe(String.raw`content: "\";background:url(${T})";`);
});

it('finds the same brackets as the browser', () => {
  const parts =
    String.raw`a{ } ( ) [ ] " ' \ / * /* */ url( URL( =rl( u:l( \! # @ - -- <!-- --> x ; : ,  `.split(
      ' ',
    );
  const random = randomNumbers(1);
  for (let run = 0; run < 3000; run += 1) {
    const part = Array.from({ length: 12 }, () => parts[Math.floor(random() * parts.length)]).join(
      random() < 0.5 ? '' : ' ',
    );
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(parsableCss(`${part}a{`.repeat(60).replaceAll('\n', ' ')));
    expect(levelsOf(parsed), part).toBeLessThanOrEqual(33);
  }
});

function levelsOf(rule: CSSStyleSheet | CSSRule): number {
  const inner = 'cssRules' in rule ? Array.from(rule.cssRules) : [];
  return 1 + Math.max(0, ...inner.map((one) => levelsOf(one)));
}

/** Numbers from 0 to 1 that are the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

it('says that it left out rules beyond a limit', () => {
  expect(findings('p{color:red}'.repeat(20_001)).isCut).toBe(true);
  expect(findings('p{color:red}'.repeat(100)).isCut).toBe(false);
});
