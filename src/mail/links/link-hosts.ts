/** Second-level names under which countries register domains, as in `example.co.uk`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|govt|gouv|gv|go|ne|net|nhs|nom|or|org|sch)$/;

/** Domains whose subdomains belong to different people: the names of some countries, and shared hosts. */
const SHARED =
  /(?:^|\.)(?:appspot\.com|asso\.fr|azureedge\.net|azurewebsites\.net|blogspot\.[a-z.]+|cloudfront\.net|eu\.org|firebaseapp\.com|github\.io|gitlab\.io|glitch\.me|herokuapp\.com|id\.au|in\.th|ltd\.uk|me\.uk|msk\.ru|myshopify\.com|netlify\.app|ngrok\.app|ngrok-free\.app|ngrok\.io|onrender\.com|pages\.dev|plc\.uk|sharepoint\.com|spb\.ru|vercel\.app|web\.app|weebly\.com|wixsite\.com|wordpress\.com|workers\.dev|zendesk\.com)$/;

/** Ends of domains that a text is likely to name without `www`, besides those of countries. */
const TOP_LEVEL =
  /^(?:com|org|net|edu|gov|mil|int|info|biz|name|app|dev|shop|online|site|xyz|club|top|store|tech|live|news|blog|cloud|page|link|email|bank|pay|finance|example|test|[a-z]{2}|xn--[a-z\d-]+)$/;

/** Ends of file names that are also, or look like, ends of domains. */
const FILE_NAME = /\.(?:ai|cc|cs|gz|js|md|mk|mm|pl|pm|ps|py|rb|rs|sh|so|tf|ts|vb)$/;

/** Characters that are not seen: soft hyphens, characters without width, and marks of direction. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A sentence that starts after a dot without a space: `bitte.Am Montag`, and the end of a company's name. */
const SENTENCE = /^[^.]*\p{Ll}\.(?!(?:Biz|Com|Info|Net|Org)$)\p{Lu}\p{Ll}*$|^GmbH\./u;

const ADDRESS =
  /^(h(?:tt|xx)ps?:\/*|ftp:\/*|\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}\p{M}_-]+\.)+[\p{L}\p{N}-]+)\.?(?::\d{1,5})?(?=[/?#\\]|$)/iu;

/** Maximum number of characters of a link's text that are searched for addresses. */
const MAX_LABEL = 2000;

/** The hosts of the web and mail addresses in the text of a link, with `xn--` for letters beyond ASCII. */
export function hostsIn(label: string): readonly string[] {
  return (
    label
      .slice(0, MAX_LABEL)
      .normalize('NFKC')
      .replaceAll(INVISIBLE, '')
      .replaceAll(/[。｡]/g, '.')
      // Signs that look like a slash.
      .replaceAll(/[∕⁄⧸╱]/g, '/')
      // A colon after a word, as in "Website:www.bank.example".
      .replaceAll(/:(?![/\d])/g, ' ')
      .split(/[\s()[\]{}<>"'“”„«»,;|→·•]+/)
      .map(hostOf)
      .filter((host) => host !== null)
  );
}

function hostOf(word: string): string | null {
  const [, scheme, name = ''] = ADDRESS.exec(word.replace(/[.:!…]+$/, '')) ?? [];
  const host = asciiHost(name);
  if (host === null) return null;
  if (scheme !== undefined || host.startsWith('www.') || word.includes('@')) return host;
  if (SENTENCE.test(name) || /^\d+(?:\.\d+)*\.[a-z]{2}$/i.test(name)) return null;
  if (/^[\d.]+$/.test(host)) return /^\d+(?:\.\d+){3}$/.test(name) ? host : null;
  return TOP_LEVEL.test(host.replace(/^.*\./, '')) && !FILE_NAME.test(host) ? host : null;
}

function asciiHost(name: string): string | null {
  return name !== '' && URL.canParse(`https://${name}`)
    ? withoutDot(new URL(`https://${name}`).hostname)
    : null;
}

/** The host of a URL, without the dot that may end a complete name. */
export function withoutDot(host: string): string {
  return host.replace(/\.$/, '');
}

/** The part of a host name that its owner registered: `example.co.uk` for `www.example.co.uk`. An approximation. */
export function siteOf(host: string): string {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  // Below these, a customer's name can be at any level: `bucket.s3.eu-west-1.amazonaws.com`.
  if (host.endsWith('.amazonaws.com')) return host;
  const parts = host.split('.');
  const isCountry = parts.at(-1)?.length === 2 && SECOND_LEVEL.test(parts.at(-2) ?? '');
  const shared = SHARED.exec(host)?.[0].replace(/^\./, '').split('.').length;
  return parts.slice(-1 - (shared ?? (isCountry ? 2 : 1))).join('.');
}
