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

export interface MessageDocument {
  /** Read out when the focus enters the frame. */
  readonly title: string;
  readonly styles: string;
  /** A `body` element. */
  readonly body: string;
  readonly theme: MessageTheme;
  /** True once the agent asked for this message's pictures. */
  readonly withImages: boolean;
  /** True where the page around cannot measure the message, so that it scrolls by itself. */
  readonly scrolls: boolean;
}

/** The text of the frame's document. Its policy forbids again whatever the sanitiser should have taken out. */
export function messageDocument(parts: MessageDocument): string {
  const { title, styles, body, theme, withImages, scrolls } = parts;
  return [
    '<!doctype html><html dir="auto"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(withImages)}">`,
    // Whoever serves a picture is not told where it is looked at. Chromium minds this for elements only: with the
    // pictures of style rules it still sends the origin of the app, though no more of the address.
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}</title>`,
    `<style>${defaults(theme)}</style>`,
    styles,
    `<style>${always(scrolls)}</style>`,
    // What scrolls by itself must take the focus, or keys could not scroll it.
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

/** Before the mail's own styles, which may say otherwise. */
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
    // A picture that was held back: its words in a frame of its own.
    `img:not([src]){outline:1px dashed ${border};outline-offset:-1px}`,
    'img:not([src])[alt=""]{visibility:hidden}',
    'table{font-size:inherit}',
    'pre{white-space:pre-wrap}',
    `blockquote{margin:0;padding-inline-start:1em;border-inline-start:2px solid ${border}}`,
    `:focus-visible{outline:2px solid ${focus}}body:focus-visible{outline-offset:-2px}`,
  ].join('');
}

/** After the mail's own styles. The frame is as high as the message, so the message must not be as high as the frame. */
function always(scrolls: boolean): string {
  return [
    `html{overflow:auto ${scrolls ? 'auto' : 'hidden'}!important}`,
    'html,body{display:block!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;margin:0!important}',
    'body{display:flow-root!important;position:relative!important;overflow:visible!important}',
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
