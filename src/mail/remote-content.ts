import { safeCss } from './safe-css.ts';

const REMOTE = /^(?:https?:)?\/\//i;
const EMBEDDED = /^data:image\//i;

/** Pictures of at most so many pixels a side are there to count readers, not to be seen. */
const TRACKER_PX = 2;

/**
 * Takes from a document whatever would load something from elsewhere; with `withImages` it leaves the pictures, but
 * never those that nobody could see. Addresses that are neither remote nor the picture itself go too: `cid:` leads
 * nowhere here, and a relative one would ask the place that the app was loaded from.
 *
 * @returns how many pictures there are to load, whether left or taken
 */
export function blockRemoteContent(document: Document, withImages: boolean): number {
  let count = 0;

  function css(source: string): string {
    const harmless = safeCss(source, withImages);
    count += harmless.remote;
    return harmless.css;
  }

  for (const image of document.querySelectorAll('img')) count += holdBackImage(image, withImages);
  for (const element of document.querySelectorAll('[background]')) {
    const address = element.getAttribute('background')?.trim() ?? '';
    if (REMOTE.test(address)) count += 1;
    if (!(withImages && REMOTE.test(address)) && !EMBEDDED.test(address))
      element.removeAttribute('background');
  }
  for (const element of document.querySelectorAll('[style]')) {
    element.setAttribute('style', css(element.getAttribute('style') ?? ''));
  }
  for (const sheet of document.querySelectorAll('style'))
    sheet.textContent = css(sheet.textContent ?? '');
  return count;
}

/** @returns 1 where it is a picture to load */
function holdBackImage(image: Element, withImages: boolean): 0 | 1 {
  const address = image.getAttribute('src')?.trim() ?? '';
  const choices = addressesOf(image.getAttribute('srcset') ?? '');
  const hasRemote = [address, ...choices].some((one) => REMOTE.test(one));
  if (hasRemote && isTracker(image)) {
    image.remove();
    return 0;
  }
  if (choices.length > 0 && !(withImages && choices.every((one) => REMOTE.test(one)))) {
    image.removeAttribute('srcset');
  }
  if (!EMBEDDED.test(address) && !(withImages && REMOTE.test(address))) {
    image.removeAttribute('src');
  }
  return hasRemote ? 1 : 0;
}

/** The addresses of `a.png 1x, b.png 2x`. */
function addressesOf(srcset: string): string[] {
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
    return size <= TRACKER_PX && !isLine(image, side);
  });
}

/** A line across the mail is as thin as a tracker, but long. */
function isLine(image: Element, side: string): boolean {
  const other = Number.parseFloat(image.getAttribute(side === 'width' ? 'height' : 'width') ?? '');
  return other > TRACKER_PX;
}
