/** CSS that is safe to use in a message. */
export interface SafeCss {
  readonly css: string;
  /** Number of remote URLs in the source, blocked or not. */
  readonly remote: number;
}

/** Properties whose remote images may load. In any other property, such as a filter, mask, or cursor, URLs stay blocked. */
const IMAGE_PROPERTY =
  /^(?:background(?:-image)?|list-style(?:-image)?|border-image(?:-source)?)$/i;

/**
 * The name of a function, and its argument if that is a single URL. The argument is in a lookahead and is not consumed:
 * otherwise, a parenthesis inside a string could make one match include the next call.
 */
const FUNCTION_CALL = /([\w-]+)\((?=(?:\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\))?)/g;

/** CSS functions that can load a resource. */
const LOADING_FUNCTION =
  /^(?:url|src|image|(?:-\w+-)?image-set|(?:-\w+-)?cross-fade|(?:-\w+-)?element|paint)$/i;

const EMBEDDED_IMAGE = /^data:image\//i;

const REMOTE_URL = /^(?:https?:)?\/\//i;

/**
 * Removes everything from CSS that loads a resource. With `withImages`, remote images in backgrounds, list styles, and
 * borders remain.
 *
 * Escapes and comments can hide a name from a pattern, so they are resolved first: the patterns see what the browser
 * parses. Safety comes before fidelity, so unusual style sheets may lose declarations.
 *
 * Two layout features are removed as well. `position` could place parts of the message over each other. Viewport height
 * units would never settle, because the frame is sized to its content.
 */
export function safeCss(source: string, withImages: boolean): SafeCss {
  let remote = 0;
  const css = plainCss(source)
    .replaceAll(/@(?:import|namespace|charset)[^;]*;?/gi, ' ')
    .replaceAll(/@font-face\s*(?:\{[^}]*\}?)?/gi, ' ')
    .replaceAll(/(?<![\w-])position\s*:/gi, 'x-position:')
    .replaceAll(/(?<![\w#-])[+-]?[\d.]+[dls]?v(?:h|b|min|max)\b/gi, '0px')
    .replaceAll(FUNCTION_CALL, (call: string, ...args: unknown[]) => {
      const [name = '', double, single, bare] = args as (string | undefined)[];
      const [index, input] = args.slice(4) as [number, string];
      if (!LOADING_FUNCTION.test(name)) return call;
      const url = (double ?? single ?? bare ?? '').trim();
      const isUrl = name.toLowerCase() === 'url';
      if (isUrl && EMBEDDED_IMAGE.test(url)) return call;
      if (REMOTE_URL.test(url)) {
        remote += 1;
        if (withImages && isUrl && IMAGE_PROPERTY.test(propertyAt(input, index))) return call;
      }
      // Browsers drop a declaration that calls an unknown function.
      return 'x-blocked(';
    });
  return { css, remote };
}

/** CSS without escapes and comments. */
function plainCss(source: string): string {
  return source
    .replaceAll(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, char?: string) => {
      const decoded = code === undefined ? (char ?? '') : String.fromCodePoint(codePoint(code));
      // A decoded quote or brace would change how the rest is parsed. In mail these are rarely more than list bullets.
      return /[\\<>"'{}()/*@;\n\r\f\0]/.test(decoded) ? ' ' : decoded;
    })
    .replaceAll(/\\|<!--|-->/g, ' ')
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}

function codePoint(hex: string): number {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}

/** The name of the property whose value contains the character at `index`. */
function propertyAt(css: string, index: number): string {
  const before = css.slice(Math.max(0, index - 2000), index);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}'));
  return (
    before
      .slice(start + 1)
      .split(':')[0]
      ?.trim() ?? ''
  );
}
