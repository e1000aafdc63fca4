import type { Attachment } from '../../events/message.ts';
import { attachedImages, attachedName, isAttached } from './attached-images.ts';
import type { TextStyles } from '../../events/html/text-styles.ts';
import { isHidden, isTinyElement, isTrackingPixel, stylesIn } from './image-size.ts';

const REMOTE_URL = /^(?:https?:)?\/\//i;
const EMBEDDED_IMAGE = /^data:image\//i;

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
  const sources = images.map(sourceOf).filter(isAttached);
  const attached = attachedImages(sources, options.attachments);
  const styles = stylesIn(document);
  const hidden = inHiddenElements(document, styles);
  let count = 0;
  for (const image of images) {
    if (isAttached(sourceOf(image))) showAttached(image, attached, options, styles);
    const isTracker = hidden.has(image) || isTrackingPixel(image, styles);
    count += blockImage(image, options.withImages, isTracker);
  }
  removeHiddenBackgrounds(document, styles, hidden);
  return count;
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
    image.setAttribute('alt', attachedText(attachedName(source)));
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
