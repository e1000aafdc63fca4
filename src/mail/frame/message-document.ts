import { LONG_WORD } from '../long-words.ts';

/** What a message takes from the page around it: CSS values. */
export interface MessageTheme {
  readonly scheme: 'light' | 'dark';
  readonly foreground: string;
  readonly background: string;
  readonly link: string;
  readonly border: string;
  readonly focus: string;
  /** Value of the CSS `font` shorthand. */
  readonly font: string;
  /** Space between the frame's edge and the message. */
  readonly padding: string;
}

/** The parts of a message's document. */
export interface MessageDocument {
  /** Announced by screen readers when the focus enters the frame. */
  readonly title: string;
  /** The start tag of the `html` element. */
  readonly root: string;
  /** The message's own style rules; null if the page's policy forbids inline styles. */
  readonly styles: string | null;
  /** A `body` element. */
  readonly body: string;
  readonly theme: MessageTheme;
  /** Whether the policy allows remote images. */
  readonly withImages: boolean;
  /** True if the page cannot measure the message, so that the message has to scroll inside its frame. */
  readonly scrolls: boolean;
}

/**
 * The HTML of the frame's document. Its content security policy blocks again what sanitizing removes.
 *
 * If the page's policy forbids inline styles, it has none, and the page has to add those of `messageSheet`.
 */
export function messageDocument(parts: MessageDocument): string {
  const { title, root, styles, body, theme, withImages, scrolls } = parts;
  return [
    `<!doctype html>${root}<head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(withImages)}">`,
    // Image servers get no referrer. Chromium follows this for elements only: for images in style rules it still sends
    // the origin of the app, but not the rest of the URL.
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}</title>`,
    styles === null
      ? // Readable even if the page cannot add anything.
        `<meta name="color-scheme" content="${theme.scheme}">`
      : // A string in a rule must not end the element.
        `<style>${messageSheet(parts).replaceAll('</', String.raw`<\/`)}</style>`,
    // The body must be focusable to scroll with the keyboard.
    `</head>${scrolls ? body.replace('<body', '<body tabindex="0"') : body}</html>`,
  ].join('\n');
}

/**
 * All styles, in two layers. Important declarations of the first layer override those of the second, whatever their selectors;
 * for others it is the reverse.
 */
export function messageSheet({
  theme,
  scrolls,
  styles,
}: Pick<MessageDocument, 'theme' | 'scrolls' | 'styles'>): string {
  return `@layer frame{${defaults(theme)}${overrides(scrolls)}}@layer message{${styles ?? ''}}`;
}

function policy(withImages: boolean): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data:${withImages ? ' https: http:' : ''}`,
    "font-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Styles that the message's own override. */
function defaults({
  foreground,
  background,
  scheme,
  link,
  border,
  focus,
  font,
  padding,
}: MessageTheme) {
  return [
    `html{background:${background};color-scheme:${scheme}}`,
    `body{padding:${padding};color:${foreground};font:${font};overflow-wrap:break-word}`,
    `a:any-link{color:${link}}`,
    'p{margin:0 0 1em}',
    'body>:last-child{margin-bottom:0}',
    'img{max-width:100%;object-fit:contain}',
    // A blocked image: its alternative text with an outline.
    `img:not([src]){outline:1px dashed ${border};outline-offset:-1px}`,
    'img:not([src])[alt=""]{visibility:hidden}',
    'table{font-size:inherit}',
    '[nowrap],nobr{white-space:normal}',
    'pre{white-space:pre-wrap}',
    `blockquote{margin:0;padding-inline-start:1em;border-inline-start:2px solid ${border}}`,
    ':is([align=left i],[align=right i]):is(table,div,img){max-width:100%}',
    `:focus-visible{outline:2px solid ${focus}}body:focus-visible{outline-offset:-2px}`,
  ].join('');
}

/** The root and the body have the width of the frame and the height of their content. */
const ROOT_STYLES: Readonly<Record<string, string>> = {
  display: 'block',
  width: 'auto',
  height: 'auto',
  'min-height': '0',
  'max-height': 'none',
  margin: '0',
  float: 'none',
  opacity: '1',
  visibility: 'visible',
};

/**
 * Styles that override the message's own. The frame is as high as the message, so the message's height must not depend on
 * the frame.
 */
function overrides(scrolls: boolean): string {
  return [
    important('html,body', ROOT_STYLES),
    important('html', { overflow: `auto ${scrolls ? 'auto' : 'hidden'}` }),
    important(`html[${SCROLLS}]`, { 'overflow-y': 'auto' }),
    important('html', { padding: '0', border: '0' }),
    important('body', { display: 'flow-root', position: 'relative', overflow: 'visible' }),
    important(LONG_WORD, { 'overflow-wrap': 'anywhere', 'white-space': 'normal' }),
    // The alternative text of a blocked image needs more space than a small image.
    important('img:not([src])[alt]:not([alt=""])', {
      width: 'auto',
      height: 'auto',
      'max-width': '100%',
      'line-height': 'normal',
    }),
    // Content that overflows at the start of the frame cannot be scrolled to.
    ...OTHER_DIRECTION.map((selector) => important(selector, { 'overflow-x': 'auto' })),
  ].join('');
}

/** The attribute of a root that scrolls, because the message is higher than its frame. */
export const SCROLLS = 'data-scrolls';

/** Tables grow with their content instead. */
const NO_SCROLLING = 'body,table,thead,tbody,tfoot,tr,td,th,img';

/** Boxes whose direction is not that of the message. */
const OTHER_DIRECTION = [
  `html[dir=ltr] [dir=rtl i]:not(${NO_SCROLLING})`,
  `html[dir=rtl] [dir=ltr i]:not(${NO_SCROLLING})`,
];

function important(selector: string, declarations: Readonly<Record<string, string>>): string {
  const text = Object.entries(declarations).map(([name, value]) => `${name}:${value}!important`);
  return `${selector}{${text.join(';')}}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
