import DOMPurify from 'dompurify';
import { plainHtml } from '../events/html/plain-html.ts';
import { DIRECTION_ATTRIBUTE, STYLE_ATTRIBUTE } from '../events/html/plain-tags.ts';
import { trustedHtml } from '../trusted/trusted.ts';
import { parsableCss } from './css/parsable-css.ts';
import { directionOf } from './text-direction.ts';

/**
 * Tags that DOMPurify allows but that could load or send something, or that have no use in a message. Their content
 * remains, so the text of a form stays readable.
 */
const FORBIDDEN_TAGS =
  'audio button datalist dialog fieldset form input keygen label marquee menuitem meter optgroup option output picture progress search select source textarea track video'.split(
    ' ',
  );

/** Attributes that DOMPurify allows but that trigger actions, take the focus, or affect the page outside. */
const FORBIDDEN_ATTRIBUTES =
  'accesskey action autofocus command commandfor contenteditable draggable popover popovertarget popovertargetaction slot tabindex target'.split(
    ' ',
  );

/** Ends of comments. DOMPurify removes an attribute that contains one. */
const BREAKS_OUT = /(--!?|\])>/g;

/** Gives the attributes that `plainHtml` renames their names back, with values that are safe to parse. */
DOMPurify.addHook('beforeSanitizeAttributes', (node) => {
  if (!(node instanceof Element)) return;
  const direction = node.getAttribute(DIRECTION_ATTRIBUTE)?.trim() ?? '';
  if (/^auto$/i.test(direction) || (node.localName === 'bdi' && direction === '')) {
    node.setAttribute('dir', directionOf(node));
  } else if (direction !== '') node.setAttribute('dir', direction);
  for (const { name, value } of Array.from(node.attributes)) {
    if (name === STYLE_ATTRIBUTE) node.setAttribute('style', parsableCss(value));
    else if (value.search(BREAKS_OUT) >= 0) {
      node.setAttribute(name, value.replaceAll(BREAKS_OUT, isUrl(name) ? '$1%3E' : '$1 >'));
    }
  }
});

function isUrl(attribute: string): boolean {
  return /^(?:href|src|srcset|background)$/.test(attribute);
}

/** A message from which everything dangerous is removed. */
export interface SanitizedMessage {
  /** A document without a browsing context, so it runs and loads nothing itself. */
  readonly document: Document;
  /** True if the message has too many elements, so that its end has no formatting; see `plainHtml`. */
  readonly isCut: boolean;
}

/**
 * Parses the HTML of a message and removes everything that can run, submit, or embed: scripts, event handlers, forms,
 * frames, plug-ins, media, SVG, `meta`, `base`, and `link`. The result can still load images; `blockRemoteContent`
 * blocks those.
 */
export function sanitize(html: string): SanitizedMessage {
  const { html: plain, isCut } = plainHtml(html);
  const clean = DOMPurify.sanitize(plain, {
    WHOLE_DOCUMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
  });
  // Style sheets still have the type that keeps the browser from parsing them.
  return { document: new DOMParser().parseFromString(trustedHtml(clean), 'text/html'), isCut };
}
