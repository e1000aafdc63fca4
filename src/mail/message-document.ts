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
  /** The message's own style sheets, as `style` elements. */
  readonly styles: string;
  /** A `body` element. */
  readonly body: string;
  readonly theme: MessageTheme;
  /** Whether the policy allows remote images. */
  readonly withImages: boolean;
  /** True if the page cannot measure the message, so that the message has to scroll inside its frame. */
  readonly scrolls: boolean;
}

/** The HTML of the frame's document. Its content security policy blocks again what sanitizing removes. */
export function messageDocument(parts: MessageDocument): string {
  const { title, styles, body, theme, withImages, scrolls } = parts;
  return [
    '<!doctype html><html dir="auto"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(withImages)}">`,
    // Image servers get no referrer. Chromium follows this for elements only: for images in style rules it still sends
    // the origin of the app, but not the rest of the URL.
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}</title>`,
    `<style>${defaults(theme)}</style>`,
    styles,
    `<style>${overrides(scrolls)}</style>`,
    // The body must be focusable to scroll with the keyboard.
    `</head>${scrolls ? body.replace('<body', '<body tabindex="0"') : body}</html>`,
  ].join('\n');
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

/** Styles placed before the message's own, which override them. */
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
    'pre{white-space:pre-wrap}',
    `blockquote{margin:0;padding-inline-start:1em;border-inline-start:2px solid ${border}}`,
    `:focus-visible{outline:2px solid ${focus}}body:focus-visible{outline-offset:-2px}`,
  ].join('');
}

/**
 * Styles placed after the message's own, which they override. The frame is as high as the message, so the message's height
 * must not depend on the frame.
 */
function overrides(scrolls: boolean): string {
  return [
    `html{overflow:auto ${scrolls ? 'auto' : 'hidden'}!important}`,
    'html,body{display:block!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;margin:0!important}',
    'body{display:flow-root!important;position:relative!important;overflow:visible!important}',
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
