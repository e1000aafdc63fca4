import DOMPurify from 'dompurify';

/**
 * Tags that DOMPurify takes for harmless and that would load or send something, or that nobody could use in a message.
 * What stands inside them stays, so that the words of a form can be read.
 */
const FORBIDDEN_TAGS =
  'audio button datalist dialog fieldset form input keygen label menuitem meter optgroup option output picture progress search select source textarea track video'.split(
    ' ',
  );

/** Of the attributes that DOMPurify lets pass: what acts, takes the focus, or looks to the page around. */
const FORBIDDEN_ATTRIBUTES =
  'accesskey action autofocus contenteditable draggable popover popovertarget popovertargetaction slot tabindex target'.split(
    ' ',
  );

/** Outlook wraps its style rules in a comment, and DOMPurify distrusts a sheet that holds one as a whole. */
DOMPurify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (tagName === 'style') node.textContent = (node.textContent ?? '').replaceAll(/<!--|-->/g, ' ');
});

/**
 * A mail's HTML without anything that runs, sends or embeds: no scripts, handlers, forms, frames, plug-ins, media, SVG,
 * `meta`, `base` or `link`. What is left can still ask for pictures; `blockRemoteContent` sees to that.
 *
 * The answer is a document that is not shown anywhere, so it neither runs nor loads anything.
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
