import type { Attachment } from '../../events/message.ts';
import { attachedImages, attachedName, isAttached } from './attached-images.ts';
import { EMBEDDED_IMAGE, REMOTE_URL } from './image-addresses.ts';
import type { TextStyles } from '../../events/html/text-styles.ts';
import { isHidden, isTinyElement, isTrackingPixel, stylesIn } from './image-size.ts';

export interface ImageOptions {
  /** Whether remote images remain. */
  readonly withImages: boolean;
  /** The message's attachments. Images that are in the mail itself are loaded from there. */
  readonly attachments: readonly Attachment[];
  /** The text in place of an image that is in the mail itself: "Picture in the mail: image001.png". */
  readonly attachedText: (name: string) => string;
}

/**
 * Blocks the images of a document, in place. With `withImages`, remote images remain, except tracking pixels. An image in the
 * mail itself is loaded from the attachment, like a remote image, or is replaced by its name. A relative URL is removed,
 * because it would send a request to the app's own origin.
 *
 * @returns the number of remote images, blocked or not
 */
export function blockImages(document: Document, options: ImageOptions): number {
  const images = [...document.querySelectorAll('img')];
  for (const image of images) chooseAttached(image);
  const backgrounds = attachedBackgrounds(document);
  const sources = [...images.map(sourceOf).filter(isAttached), ...backgrounds];
  const attached = attachedImages(sources, options.attachments);
  const styles = stylesIn(document);
  const hidden = inHiddenElements(document, styles);
  let count = 0;
  for (const image of images) {
    if (isAttached(sourceOf(image))) showAttached(image, attached, options, styles);
    const isTracker = hidden.has(image) || isTrackingPixel(image, styles);
    count += blockImage(image, options.withImages, isTracker);
    if (!isTracker) replaceByText(image);
  }
  removeHiddenBackgrounds(document, styles, hidden);
  if (backgrounds.length > 0) showBackgrounds(document, attached, options);
  return count;
}

/** An image whose only addresses in the mail itself are in `srcset` has the first of them. */
function chooseAttached(image: HTMLImageElement): void {
  const source = srcsetUrls(image.getAttribute('srcset') ?? '').find(isAttached);
  if (source !== undefined && sourceOf(image) === '') image.setAttribute('src', source);
}

const BACKGROUNDS = '[background], [style*="cid:" i]';
const STYLE_URL = /url\(\s*(["']?)\s*(cid:[^"'()]*)\1\s*\)/gi;

/** The addresses of background images in the mail itself. */
function attachedBackgrounds(document: Document): string[] {
  return [...document.querySelectorAll(BACKGROUNDS)].flatMap((element) => [
    ...[element.getAttribute('background')?.trim() ?? ''].filter(isAttached),
    ...[...(element.getAttribute('style') ?? '').matchAll(STYLE_URL)].map(([, , url = '']) =>
      url.trim(),
    ),
  ]);
}

/** Gives background images in the mail the addresses of their attachments. Without one, the element starts with the name. */
function showBackgrounds(
  document: Document,
  attached: ReadonlyMap<string, string>,
  { attachedText }: ImageOptions,
): void {
  for (const element of document.querySelectorAll<HTMLElement>(BACKGROUNDS)) {
    const addressOf = (source: string): string | null => {
      const url = attached.get(source);
      if (url === undefined && !/^(?:table|tbody|thead|tfoot|tr)$/.test(element.localName))
        element.prepend(textBox(document, attachedLabel(source, attachedText)));
      return url ?? null;
    };
    const background = element.getAttribute('background')?.trim() ?? '';
    const url = isAttached(background) ? addressOf(background) : null;
    if (url !== null) element.setAttribute('background', url);
    const style = element.getAttribute('style') ?? '';
    const shown = style.replaceAll(STYLE_URL, (_, __, source: string) => {
      const address = addressOf(source.trim());
      return address === null
        ? 'none'
        : `url("${address.replaceAll(/["\\\n]/g, encodeURIComponent)}")`;
    });
    if (shown !== style) element.style.cssText = shown;
  }
}

/** "Picture in the mail: image001.png", without the colon if there is no name. */
function attachedLabel(source: string, attachedText: (name: string) => string): string {
  return attachedText(attachedName(source)).replace(/[\s:]+$/, '');
}

/** The text of an image that is not shown. An `img` element would have the browser's sign for a broken image. */
function textBox(document: Document, text: string): HTMLElement {
  const box = document.createElement('span');
  // Around an image, the font often has no size.
  box.style.cssText =
    'border:1px dashed;display:inline-block;max-width:100%;font-size:13px;line-height:1.5';
  box.textContent = text;
  return box;
}

/** Replaces an image without an address by its text. */
function replaceByText(image: HTMLImageElement): void {
  const text = image.getAttribute('alt')?.trim() ?? '';
  if (text === '' || image.hasAttribute('src') || image.hasAttribute('srcset')) return;
  image.replaceWith(textBox(image.ownerDocument, text));
}

function sourceOf(image: Element): string {
  return image.getAttribute('src')?.trim() ?? '';
}

/** The elements that are hidden, and everything in them. */
function inHiddenElements(document: Document, styles: TextStyles): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  const visit = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  while (visit.nextNode()) {
    const element = visit.currentNode as Element;
    const isInHidden = element.parentElement !== null && hidden.has(element.parentElement);
    if (isInHidden || isHidden(element, styles)) hidden.add(element);
  }
  return hidden;
}

/** Removes the background images of elements that nobody sees. They only track readers. */
function removeHiddenBackgrounds(
  document: Document,
  styles: TextStyles,
  hidden: ReadonlySet<Element>,
): void {
  for (const element of document.querySelectorAll<HTMLElement>('[background], [style*="url" i]')) {
    const isEmpty = element.textContent.trim() === '' && element.querySelector('img') === null;
    if (!hidden.has(element) && !(isEmpty && isTinyElement(element, styles.styleOf(element))))
      continue;
    element.removeAttribute('background');
    for (const name of ['background-image', 'list-style-image', 'content', 'border-image-source'])
      element.style.removeProperty(name);
  }
}

/** Gives an image in the mail the address of its attachment, and a text that says what it is. */
function showAttached(
  image: HTMLImageElement,
  attached: ReadonlyMap<string, string>,
  { attachedText }: ImageOptions,
  styles: TextStyles,
): void {
  const source = sourceOf(image);
  const url = attached.get(source);
  if ((image.getAttribute('alt') ?? '').trim() === '') {
    image.setAttribute('alt', attachedLabel(source, attachedText));
  }
  if (url !== undefined) image.setAttribute('src', url);
  else {
    // The text needs more room than the image.
    for (const name of ['width', 'height', 'src']) image.removeAttribute(name);
    if (!isHidden(image, styles)) image.removeAttribute('style');
  }
}

/** @returns 1 for a remote image, 0 for any other image and for a tracking pixel */
function blockImage(image: HTMLImageElement, withImages: boolean, isTracker: boolean): 0 | 1 {
  const url = sourceOf(image);
  const candidates = srcsetUrls(image.getAttribute('srcset') ?? '');
  const hasRemote = [url, ...candidates].some((one) => REMOTE_URL.test(one));
  if (hasRemote && isTracker) {
    image.remove();
    return 0;
  }
  if (candidates.length > 0 && !(withImages && candidates.every((one) => REMOTE_URL.test(one)))) {
    image.removeAttribute('srcset');
  }
  if (!EMBEDDED_IMAGE.test(url) && !(withImages && REMOTE_URL.test(url))) {
    image.removeAttribute('src');
  }
  return hasRemote ? 1 : 0;
}

/** The URLs in a `srcset` attribute, such as `a.png 1x, b.png 2x`. */
function srcsetUrls(srcset: string): string[] {
  return srcset
    .split(/,\s+|\s+(?:[\d.]+[wxh])?\s*,?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
