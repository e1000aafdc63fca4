import type { Attachment } from '../../events/message.ts';

const ATTACHED = /^\s*(?:cid|mid):/i;

/** A file name alone. No mail can mean a file of this page, so the file is in the mail. */
const FILE_NAME = /^[^/\\:?#]+\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i;

/** Whether an image is a file in the mail itself. */
export function isAttached(src: string): boolean {
  return ATTACHED.test(src) || FILE_NAME.test(src.trim());
}

/** The name in a `cid:` URL: `image001.png` for `cid:image001.png@01DA2B3C.4D5E6F70`. May be empty. */
export function attachedName(src: string): string {
  return contentId(src).replace(/@.*$/s, '');
}

function contentId(src: string): string {
  // `mid:` has the ID of the message in front.
  const id = src
    .trim()
    .replace(/^mid:[^/]*\//i, '')
    .replace(ATTACHED, '')
    .trim();
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Finds the attachments that a message displays as images. The API does not give the content IDs of attachments. Most mail
 * programs put the file name into the ID. If it does not, but there is only one image in the message and only one inline
 * attachment, they belong together. Different images of one name have the attachments of that name, in order.
 *
 * @param sources the URLs of such images, in the order of the message
 * @returns the address of the attachment for each of the URLs that have one; only `https` addresses
 */
export function attachedImages(
  sources: readonly string[],
  attachments: readonly Attachment[],
): ReadonlyMap<string, string> {
  const images = attachments.filter(isImage);
  const found = new Map<string, string>();
  const used = new Set<Attachment>();
  for (const source of new Set(sources)) {
    const names = [attachedName(source), contentId(source)].map((name) => name.toLowerCase());
    const named = images.filter(
      (one) => one.name !== null && names.includes(one.name.toLowerCase()) && !used.has(one),
    );
    const image = named.find(({ inline }) => inline) ?? named[0];
    if (!image?.url) continue;
    used.add(image);
    found.set(source, image.url);
  }
  const inline = images.filter((image) => image.inline);
  const [single] = sources;
  if (found.size === 0 && new Set(sources).size === 1 && inline.length === 1 && inline[0]?.url) {
    found.set(single ?? '', inline[0].url);
  }
  return found;
}

function isImage({ url, contentType, name }: Attachment): boolean {
  if (url === null || !URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  return contentType === null
    ? /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i.test(name ?? '')
    : /^image\//i.test(contentType);
}
