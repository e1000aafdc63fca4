import { hostsIn, siteOf, withoutDot } from './link-hosts.ts';
import { isLookAlike } from './look-alike.ts';

/** What stands before the host and an `@`: it looks like a host, and no server needs it. */
const CREDENTIALS = /^https?:\/\/[^/?#]*@/;

/**
 * Where a link leads, if its text says something else: the text names another host or mail address, or the target is
 * made to look like another one (`https://bank.example@evil.example`, letters of another script).
 *
 * Two hosts of one registered domain are the same. A text that names no address says nothing.
 *
 * @param url with a scheme
 * @param label the visible text of the link
 * @returns the host or mail address to show; null if nothing is wrong
 */
export function unexpectedTarget(url: string, label: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol, hostname, pathname } = new URL(url);
  if (protocol === 'mailto:') return unexpectedMailbox(pathname, label);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = withoutDot(hostname);
  if (CREDENTIALS.test(href) || isLookAlike(host)) return host;
  return hostsIn(label).every((named) => siteOf(named) === siteOf(host)) ? null : host;
}

/** A label that is a mail address has to be the one that the link writes to. */
function unexpectedMailbox(path: string, label: string): string | null {
  const target = decodeSafely(path).trim().toLowerCase();
  const named = label
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(named);
  return isAddress && target !== '' && !target.includes(named) ? target : null;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
