import DOMPurify from 'dompurify';
import { plainHtml } from '../events/html/plain-html.ts';
import { DIRECTION_ATTRIBUTE, STYLE_ATTRIBUTE } from '../events/html/plain-tags.ts';

/**
 * Tags that DOMPurify allows but that could load or send something, or that have no use in a message. Their content
 * remains, so the text of a form stays readable.
 */
const FORBIDDEN_TAGS =
  'audio button datalist dialog fieldset form input keygen label menuitem meter optgroup option output picture progress search select source textarea track video'.split(
    ' ',
  );

/** Attributes that DOMPurify allows but that trigger actions, take the focus, or affect the page outside. */
const FORBIDDEN_ATTRIBUTES =
  'accesskey action autofocus contenteditable draggable popover popovertarget popovertargetaction slot tabindex target'.split(
    ' ',
  );

/** Gives the attributes that `plainHtml` renames their names back. */
DOMPurify.addHook('beforeSanitizeAttributes', (node: Node) => {
  if (!(node instanceof Element)) return;
  for (const [plain, name] of [
    [STYLE_ATTRIBUTE, 'style'],
    [DIRECTION_ATTRIBUTE, 'dir'],
  ] as const) {
    const value = node.getAttribute(plain);
    if (value !== null) node.setAttribute(name, value);
  }
});

/**
 * Parses the HTML of a message and removes everything that can run, submit, or embed: scripts, event handlers, forms,
 * frames, plug-ins, media, SVG, `meta`, `base`, and `link`. The result can still load images; `blockRemoteContent`
 * blocks those.
 *
 * @returns a document without a browsing context, so it runs and loads nothing itself
 */
export function sanitize(html: string): Document {
  const clean = DOMPurify.sanitize(plainHtml(html).html, {
    WHOLE_DOCUMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
  });
  const document = new DOMParser().parseFromString(clean, 'text/html');
  for (const sheet of document.querySelectorAll('style')) sheet.removeAttribute('type');
  return document;
}
