/** Second-level names under which countries register domains, as in `example.co.uk`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|govt|gv|go|ne|net|nhs|nom|or|org|sch)$/;

/** Domains whose subdomains belong to different people. */
const SHARED =
  /(?:^|\.)(?:amazonaws\.com|appspot\.com|azurewebsites\.net|blogspot\.com|cloudfront\.net|firebaseapp\.com|github\.io|gitlab\.io|glitch\.me|herokuapp\.com|myshopify\.com|netlify\.app|pages\.dev|sharepoint\.com|vercel\.app|web\.app|weebly\.com|wixsite\.com|wordpress\.com|workers\.dev|zendesk\.com)$/;

/** Ends of domains that a text is likely to name without `www`, besides those of countries. */
const TOP_LEVEL =
  /^(?:com|org|net|edu|gov|mil|int|info|biz|name|app|dev|shop|online|site|xyz|club|top|store|tech|live|news|blog|cloud|page|link|email|bank|pay|finance|example|test|[a-z]{2}|xn--[a-z\d-]+)$/;

/** Ends of file names that are also, or look like, ends of domains. */
const FILE_NAME = /\.(?:cs|js|md|py|rb|sh|ts|vb)$/;

/** Characters that are not seen: soft hyphens, characters without width, and marks of direction. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const ADDRESS =
  /^(https?:\/*|ftp:\/*|\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}\p{M}_-]+\.)+[\p{L}\p{N}-]+)\.?(?::\d{1,5})?(?=[/?#\\]|$)/iu;

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
  const parts = host.split('.');
  const isCountry = parts.at(-1)?.length === 2 && SECOND_LEVEL.test(parts.at(-2) ?? '');
  const isShared = SHARED.test(host);
  return parts.slice(isCountry || isShared ? -3 : -2).join('.');
}
