export interface SafeCss {
  readonly css: string;
  /** How many addresses of pictures it names, loaded or not. */
  readonly remote: number;
}

/** Properties that may name a picture; elsewhere an address is a filter, a mask, a cursor, or a trick. */
const PICTURED = /^(?:background(?:-image)?|list-style(?:-image)?|border-image(?:-source)?)$/i;

/**
 * The name of each function, and what it is given where that is one address. Only the name is consumed: a bracket in a
 * string could otherwise make one match swallow the next.
 */
const CALL = /([\w-]+)\((?=(?:\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\))?)/g;

/** Functions of CSS that can load something. */
const LOADS =
  /^(?:url|src|image|(?:-\w+-)?image-set|(?:-\w+-)?cross-fade|(?:-\w+-)?element|paint)$/i;

/** The picture itself, in the text. */
const EMBEDDED = /^data:image\//i;

const REMOTE = /^(?:https?:)?\/\//i;

/**
 * Style rules that load nothing, or only pictures where `withImages`. Written for safety, not for every sheet: escapes
 * and comments, with which a name can be hidden from a search, are resolved first, so that what is searched is what the
 * browser will read.
 *
 * Rules of position and of the height of the screen go too: parts would lie over one another, and a frame that is as
 * high as its content, which is as high as the frame, would grow for ever.
 */
export function safeCss(source: string, withImages: boolean): SafeCss {
  let remote = 0;
  const css = plainCss(source)
    .replaceAll(/@(?:import|namespace|charset)[^;]*;?/gi, ' ')
    .replaceAll(/@font-face\s*(?:\{[^}]*\}?)?/gi, ' ')
    .replaceAll(/(?<![\w-])position\s*:/gi, 'x-position:')
    .replaceAll(/(?<![\w#-])[+-]?[\d.]+[dls]?v(?:h|b|min|max)\b/gi, '0px')
    .replaceAll(CALL, (call: string, ...found: unknown[]) => {
      const [name = '', double, single, bare] = found as (string | undefined)[];
      const [at, whole] = found.slice(4) as [number, string];
      if (!LOADS.test(name)) return call;
      const address = (double ?? single ?? bare ?? '').trim();
      const isAddress = name.toLowerCase() === 'url';
      if (isAddress && EMBEDDED.test(address)) return call;
      if (REMOTE.test(address)) {
        remote += 1;
        if (withImages && isAddress && PICTURED.test(propertyAt(whole, at))) return call;
      }
      // No browser knows the name, so it drops the whole declaration.
      return 'x-held-back(';
    });
  return { css, remote };
}

function plainCss(source: string): string {
  return source
    .replaceAll(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, char?: string) => {
      const decoded = code === undefined ? (char ?? '') : String.fromCodePoint(codePoint(code));
      // A decoded quote or brace would be read as one; these are rarely more than a bullet.
      return /[\\<>"'{}()/*@;\n\r\f\0]/.test(decoded) ? ' ' : decoded;
    })
    .replaceAll(/\\|<!--|-->/g, ' ')
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}

function codePoint(hex: string): number {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}

/** The name of the property whose value has this place. */
function propertyAt(css: string, place: number): string {
  const before = css.slice(Math.max(0, place - 2000), place);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}'));
  return (
    before
      .slice(start + 1)
      .split(':')[0]
      ?.trim() ?? ''
  );
}
