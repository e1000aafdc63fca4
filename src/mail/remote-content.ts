const REMOTE_URL = /^(?:https?:)?\/\//i;
const EMBEDDED_IMAGE = /^data:image\//i;

/** Remote images with a side of at most this many pixels are tracking pixels. */
const TRACKER_MAX_PX = 2;

/**
 * Removes every attribute from a document that would load a remote resource. With `withImages`, remote images remain, except
 * tracking pixels. See `takeStyles` for its styles. URLs that are neither remote nor an embedded image are removed in any case: a `cid:` URL cannot be
 * resolved here, and a relative URL would send a request to the app's own origin.
 *
 * @returns the number of remote images, blocked or not
 */
export function blockRemoteContent(document: Document, withImages: boolean): number {
  let count = 0;

  for (const image of document.querySelectorAll('img')) count += blockImage(image, withImages);
  for (const element of document.querySelectorAll('[background]')) {
    const url = element.getAttribute('background')?.trim() ?? '';
    if (REMOTE_URL.test(url)) count += 1;
    if (!(withImages && REMOTE_URL.test(url)) && !EMBEDDED_IMAGE.test(url))
      element.removeAttribute('background');
  }
  return count;
}

/** @returns 1 for a remote image, 0 for any other image and for a tracking pixel */
function blockImage(image: Element, withImages: boolean): 0 | 1 {
  const url = image.getAttribute('src')?.trim() ?? '';
  const candidates = srcsetUrls(image.getAttribute('srcset') ?? '');
  const hasRemote = [url, ...candidates].some((one) => REMOTE_URL.test(one));
  if (hasRemote && isTracker(image)) {
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

function isTracker(image: Element): boolean {
  const style = image.getAttribute('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return ['width', 'height'].some((side) => {
    const inStyle = new RegExp(`(?<![\\w-])(?:max-)?${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(style);
    const size = Number.parseFloat(inStyle?.[1] ?? image.getAttribute(side) ?? '');
    return size <= TRACKER_MAX_PX && !isLine(image, side);
  });
}

/** Whether a thin image is a visible line: as thin as a tracking pixel on one side, but longer on the other. */
function isLine(image: Element, side: string): boolean {
  const other = Number.parseFloat(image.getAttribute(side === 'width' ? 'height' : 'width') ?? '');
  return other > TRACKER_MAX_PX;
}
