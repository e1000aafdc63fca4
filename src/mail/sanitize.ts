import DOMPurify from 'dompurify';

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

/** Outlook wraps its style rules in an HTML comment, and DOMPurify removes a style sheet that contains one. */
DOMPurify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (tagName === 'style') node.textContent = (node.textContent ?? '').replaceAll(/<!--|-->/g, ' ');
});

/**
 * Parses the HTML of a message and removes everything that can run, submit, or embed: scripts, event handlers, forms,
 * frames, plug-ins, media, SVG, `meta`, `base`, and `link`. The result can still load images; `blockRemoteContent`
 * blocks those.
 *
 * @returns a document without a browsing context, so it runs and loads nothing itself
 */
export function sanitize(html: string): Document {
  const clean = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
  });
  return new DOMParser().parseFromString(clean, 'text/html');
}
