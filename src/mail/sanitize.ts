import DOMPurify from 'dompurify';
import { parsableCss } from '../events/parsable-css.ts';
import {
  DIRECTION_ATTRIBUTE,
  parsableHtml,
  STYLE_ATTRIBUTE,
  withoutMarks,
} from '../events/parsable-html.ts';
import { trustedHtml } from '../trusted/trusted.ts';
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
  'accesskey action autofocus contenteditable draggable popover popovertarget popovertargetaction slot tabindex target'.split(
    ' ',
  );

/** Ends of comments. DOMPurify removes an attribute that contains one. */
const BREAKS_OUT = /(--!?|\])>/g;

/** DOMPurify removes a style sheet that contains `<` before a letter, as in a comment. */
DOMPurify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (tagName === '#text') node.nodeValue = withoutMarks(node.nodeValue ?? '');
  if (tagName === 'style') {
    node.textContent = withoutMarks(node.textContent ?? '')
      .replaceAll(/<!--|-->/g, ' ')
      .replaceAll('<', '< ');
  }
});
DOMPurify.addHook('beforeSanitizeAttributes', (node) => {
  if (!(node instanceof Element)) return;
  const direction = node.getAttribute(DIRECTION_ATTRIBUTE)?.trim() ?? '';
  if (/^auto$/i.test(direction) || (node.localName === 'bdi' && direction === '')) {
    node.setAttribute('dir', directionOf(node));
  } else if (direction !== '') node.setAttribute('dir', direction);
  for (const { name, value } of Array.from(node.attributes)) {
    const text = withoutMarks(value);
    if (name === STYLE_ATTRIBUTE) node.setAttribute('style', parsableCss(text));
    else if (text !== value || text.search(BREAKS_OUT) >= 0) {
      node.setAttribute(name, text.replaceAll(BREAKS_OUT, isUrl(name) ? '$1%3E' : '$1 >'));
    }
  }
});

function isUrl(attribute: string): boolean {
  return /^(?:href|src|srcset|background)$/.test(attribute);
}

/**
 * Parses the HTML of a message and removes everything that can run, submit, or embed: scripts, event handlers, forms,
 * frames, plug-ins, media, SVG, `meta`, `base`, and `link`. The result can still load images; `blockRemoteContent`
 * blocks those.
 *
 * @returns a document without a browsing context, so it runs and loads nothing itself
 */
export function sanitize(html: string): Document {
  const clean = DOMPurify.sanitize(parsableHtml(html), {
    WHOLE_DOCUMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
  });
  // Style sheets still have the type that keeps the browser from parsing them.
  return new DOMParser().parseFromString(trustedHtml(clean), 'text/html');
}
