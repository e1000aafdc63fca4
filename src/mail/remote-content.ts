import { blockImages, type ImageOptions } from './images.ts';
import { safeCss } from './safe-css.ts';

const REMOTE_URL = /^(?:https?:)?\/\//i;
const EMBEDDED_IMAGE = /^data:image\//i;

/**
 * Removes everything from a document that would load a remote resource. With `withImages`, remote images remain.
 *
 * @returns the number of remote images, blocked or not
 */
export function blockRemoteContent(document: Document, options: ImageOptions): number {
  const { withImages } = options;
  let count = blockImages(document, options);

  function css(source: string): string {
    const safe = safeCss(source, withImages);
    count += safe.remote;
    return safe.css;
  }

  for (const element of document.querySelectorAll('[background]')) {
    const url = element.getAttribute('background')?.trim() ?? '';
    if (REMOTE_URL.test(url)) count += 1;
    if (!(withImages && REMOTE_URL.test(url)) && !EMBEDDED_IMAGE.test(url))
      element.removeAttribute('background');
  }
  for (const element of document.querySelectorAll('[style]')) {
    element.setAttribute('style', css(element.getAttribute('style') ?? ''));
  }
  for (const sheet of document.querySelectorAll('style'))
    sheet.textContent = css(sheet.textContent ?? '');
  return count;
}
