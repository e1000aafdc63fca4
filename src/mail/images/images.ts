import type { Attachment } from '../../events/message.ts';
import { attachedImages, attachedName, isAttached } from './attached-images.ts';
import { EMBEDDED_IMAGE, REMOTE_URL } from './image-addresses.ts';
import { isHidden, isTrackingPixel } from './image-size.ts';

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
  const hidden = imagesInHiddenElements(document);
  let count = 0;
  for (const image of images) {
    if (isAttached(sourceOf(image))) showAttached(image, attached, options);
    count += blockImage(image, options.withImages, hidden.has(image));
  }
  return count;
}

function sourceOf(image: Element): string {
  return image.getAttribute('src')?.trim() ?? '';
}

function imagesInHiddenElements(document: Document): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  for (const element of document.querySelectorAll<HTMLElement>('[style], [hidden]')) {
    if (!isHidden(element)) continue;
    for (const image of element.querySelectorAll('img')) hidden.add(image);
  }
  return hidden;
}

/** Gives an image in the mail the address of its attachment, and a text that says what it is. */
function showAttached(
  image: HTMLImageElement,
  attached: ReadonlyMap<string, string>,
  { attachedText }: ImageOptions,
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
    if (!isHidden(image)) image.removeAttribute('style');
  }
}

/** @returns 1 for a remote image, 0 for any other image and for a tracking pixel */
function blockImage(image: HTMLImageElement, withImages: boolean, isInHidden: boolean): 0 | 1 {
  const url = sourceOf(image);
  const candidates = srcsetUrls(image.getAttribute('srcset') ?? '');
  const hasRemote = [url, ...candidates].some((one) => REMOTE_URL.test(one));
  if (hasRemote && (isInHidden || isTrackingPixel(image))) {
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
