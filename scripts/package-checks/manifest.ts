import type { AppRoot, Problem } from './app-root.ts';
import { textOf } from './app-root.ts';
import { duplicateKeys, isObject, jsonObject } from './json-object.ts';
import { parameterProblems } from './parameters.ts';

const LOCATIONS = new Set([
  'background',
  'modal',
  'nav_bar',
  'new_ticket_sidebar',
  'organization_sidebar',
  'ticket_editor',
  'ticket_sidebar',
  'top_bar',
  'user_sidebar',
]);

const BOOLEANS = ['marketingOnly', 'requirementsOnly', 'signedUrls', 'singleInstall'];

const STRINGS = ['gaID', 'remoteInstallationURL', 'termsConditionsURL'];

/** Strict semantic versioning: no leading zeros, no "v". */
const SEMVER =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** Checks the rules of Zendesk's validator for the manifest, and that its version equals that of package.json. */
export function checkManifest(root: AppRoot): Problem[] {
  const text = textOf(root, 'manifest.json');
  if (text === undefined) return [];
  const manifest = jsonObject(root, 'manifest.json');
  if (!manifest) return [problem('is not a JSON object', 'Correct its syntax.')];
  return [
    ...duplicateKeys(text).map((key) =>
      problem(`names "${key}" twice`, 'Keep one of them; Zendesk refuses duplicate keys.'),
    ),
    ...authorProblems(manifest['author']),
    ...versionProblems(manifest, root.packageVersion),
    ...localeProblems(manifest['defaultLocale'], root),
    ...(manifest['private'] === false
      ? []
      : [problem('"private" is not false', 'Set it to false; a private app cannot be listed.')]),
    ...('domainWhitelist' in manifest
      ? [problem('has a "domainWhitelist"', 'Remove it: the app calls nothing but the account.')]
      : []),
    ...typeProblems(manifest),
    ...locationProblems(manifest['location'], root),
    ...parameterProblems(manifest['parameters']).map(([what, next]) => problem(what, next)),
  ];
}

function authorProblems(author: unknown): Problem[] {
  const fields = isObject(author) ? author : {};
  const missing = ['name', 'email', 'url']
    .filter((field) => typeof fields[field] !== 'string' || fields[field] === '')
    .map((field) =>
      problem(
        `has no "author.${field}"`,
        'Add it; the Marketplace shows it as the support address.',
      ),
    );
  const { url, email } = fields as { url?: unknown; email?: unknown };
  if (typeof url === 'string' && url !== '' && !isWebAddress(url)) {
    missing.push(
      problem(`"author.url" is ${url}`, 'Give a whole address with https:// or http://.'),
    );
  }
  if (typeof email === 'string' && email !== '' && !/^\S+@\S+\.\S+$/.test(email)) {
    missing.push(
      problem(`"author.email" is ${email}`, 'Give an address that mail can be sent to.'),
    );
  }
  return missing;
}

function versionProblems(manifest: Record<string, unknown>, packageVersion: string): Problem[] {
  const { version, frameworkVersion } = manifest;
  const problems: Problem[] = [];
  if (frameworkVersion !== '2.0') {
    problems.push(problem('"frameworkVersion" is not "2.0"', 'Set it to the string "2.0".'));
  }
  if (typeof version !== 'string' || !SEMVER.test(version)) {
    problems.push(
      problem('"version" is no semantic version', 'Write it as a string like "1.2.3".'),
    );
  } else if (version !== packageVersion) {
    problems.push(
      problem(
        `"version" is ${version}, but package.json says ${packageVersion}`,
        'Set both to the version of the newest entry in CHANGELOG.md.',
      ),
    );
  }
  return problems;
}

function localeProblems(locale: unknown, { files }: AppRoot): Problem[] {
  if (typeof locale === 'string' && files.has(`translations/${locale}.json`)) return [];
  return [problem('"defaultLocale" has no file in translations/', 'Set it to "en".')];
}

function typeProblems(manifest: Record<string, unknown>): Problem[] {
  const wrong = [
    ...BOOLEANS.filter((key) => !['undefined', 'boolean'].includes(typeof manifest[key])),
    ...STRINGS.filter((key) => !['undefined', 'string'].includes(typeof manifest[key])),
  ].map((key) => problem(`"${key}" has the wrong type`, 'Correct it, or leave it out.'));
  const terms = manifest['termsConditionsURL'];
  return typeof terms === 'string' && !isWebAddress(terms)
    ? [...wrong, problem(`"termsConditionsURL" is ${terms}`, 'Give a whole address with https://.')]
    : wrong;
}

function locationProblems(location: unknown, { files }: AppRoot): Problem[] {
  const support = isObject(location) ? location['support'] : undefined;
  if (!isObject(support) || Object.keys(support).length === 0) {
    return [problem('has no "location.support"', 'Name at least one location there.')];
  }
  return Object.entries(support).flatMap(([name, place]) => {
    const at = `"location.support.${name}"`;
    if (!LOCATIONS.has(name)) return [problem(`${at} is no location of Zendesk`, 'Correct it.')];
    if (!isObject(place) || typeof place['url'] !== 'string') {
      return [problem(`${at} is no object with a "url"`, 'Write { "url": "assets/….html" }.')];
    }
    if (!['undefined', 'boolean'].includes(typeof place['flexible'])) {
      return [problem(`"flexible" of ${at} is not true or false`, 'Correct it.')];
    }
    const page = place['url'].replace(/[?#].*$/, '');
    if (!page.startsWith('assets/')) {
      return [problem(`${at} does not start with "assets/"`, 'Put the page there.')];
    }
    if (!files.has(page)) {
      return [problem(`${at} leads to ${page}, which is not there`, 'Build it, or correct it.')];
    }
    return [];
  });
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function problem(what: string, next: string): Problem {
  return { where: 'manifest.json', what, next };
}
