const SHOWN_SCHEME = /^(?:https?:\/\/|mailto:|tel:)/i;

/**
 * The target of a link as the text shows it: the address of a page, or the address or number of a person.
 *
 * @returns null for a link that leads nowhere outside of the message, or whose label already names the target
 */
export function shownTarget(href: string, label: string): string | null {
  const url = href
    .replaceAll(/[\t\n\r]/g, '')
    .trim()
    .replaceAll(' ', '%20')
    .replace(/^\/\//, 'https://');
  if (!SHOWN_SCHEME.test(url)) return null;
  const target = /^http/i.test(url) ? url : url.replace(/^\w+:/, '').replace(/\?.*$/, '');
  const bare = comparable(target);
  return bare === '' || comparable(label).includes(bare) ? null : target;
}

function comparable(address: string): string {
  return address
    .toLowerCase()
    .replaceAll(/https?:\/\/|[\s()]/g, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
