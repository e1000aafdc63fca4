import { EMBEDDED_IMAGE, REMOTE_URL } from './image-addresses.ts';
import { blockImages, type ImageOptions } from './images.ts';

/**
 * Removes every attribute from a document that would load a remote resource. With `withImages`, remote images remain. See
 * `takeStyles` for its styles.
 *
 * @returns the number of remote images, blocked or not
 */
export function blockRemoteContent(document: Document, options: ImageOptions): number {
  const { withImages } = options;
  let count = blockImages(document, options);

  for (const element of document.querySelectorAll('[background]')) {
    const url = element.getAttribute('background')?.trim() ?? '';
    if (REMOTE_URL.test(url)) count += 1;
    if (!(withImages && REMOTE_URL.test(url)) && !EMBEDDED_IMAGE.test(url))
      element.removeAttribute('background');
  }
  return count;
}
