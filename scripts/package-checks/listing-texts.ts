import type { AppRoot, Problem } from './app-root.ts';
import { textOf } from './app-root.ts';
import type { JsonObject } from './json-object.ts';
import { duplicateKeys, isObject, jsonObject } from './json-object.ts';

const FILE_NAME = /^translations\/([a-z]{2,3}(?:-\w{2,3})?)\.json$/;

/** The languages of Zendesk, with their variants. */
const LANGUAGES = new Set(
  (
    'ar bg cs da de el en en-ca en-gb en-us es es-419 es-es fi fr fr-ca he hi hu id it ja ko nl no ' +
    'pl pt pt-br ro ru sk sv th tr uk vi zh-cn zh-tw'
  ).split(' '),
);

const REQUIRED = ['name', 'short_description', 'long_description', 'installation_instructions'];

const MAX_LENGTHS: ReadonlyArray<[text: string, characters: number]> = [
  ['name', 40],
  ['short_description', 80],
];

/** Checks the texts of the Marketplace listing and the names of the translation files. */
export function checkListingTexts(root: AppRoot): Problem[] {
  const files = [...root.files.keys()].filter((path) => path.startsWith('translations/'));
  return files.flatMap((path) => [
    ...fileNameProblems(path),
    ...contentProblems(root, path),
    ...(path === 'translations/en.json' ? requiredTexts(root, path) : []),
  ]);
}

function fileNameProblems(where: string): Problem[] {
  const language = FILE_NAME.exec(where)?.[1];
  if (!language) {
    return [
      { where, what: 'has no name Zendesk accepts', next: 'Name it like de.json or pt-br.json.' },
    ];
  }
  if (LANGUAGES.has(language)) return [];
  return [{ where, what: 'is no language of Zendesk', next: 'Rename it, or remove it.' }];
}

function contentProblems(root: AppRoot, where: string): Problem[] {
  const content = jsonObject(root, where);
  if (!content) return [{ where, what: 'is not a JSON object', next: 'Correct its syntax.' }];
  const problems = duplicateKeys(textOf(root, where) ?? '').map((key) => ({
    where,
    what: `names "${key}" twice`,
    next: 'Keep one of them.',
  }));
  const app = isObject(content['app']) ? content['app'] : {};
  for (const [name, characters] of MAX_LENGTHS) {
    const { length } = Array.from(textAt(app, name) ?? '');
    if (length > characters) {
      problems.push({
        where,
        what: `"app.${name}" has ${length} characters`,
        next: `Shorten it to ${characters}.`,
      });
    }
  }
  if (/zendesk/i.test(textAt(app, 'name') ?? '')) {
    problems.push({
      where,
      what: '"app.name" holds the word Zendesk',
      next: 'Remove the word; a listing is refused with it.',
    });
  }
  return problems;
}

function requiredTexts(root: AppRoot, where: string): Problem[] {
  const content = jsonObject(root, where) ?? {};
  const app = isObject(content['app']) ? content['app'] : {};
  const texts = [
    ...REQUIRED,
    ...parameterNames(root).flatMap((name) => [
      `parameters.${name}.label`,
      `parameters.${name}.helpText`,
    ]),
  ];
  return texts
    .filter((text) => !textAt(app, text))
    .map((text) => ({ where, what: `has no "app.${text}"`, next: 'Write it.' }));
}

function parameterNames(root: AppRoot): string[] {
  const parameters: unknown = jsonObject(root, 'manifest.json')?.['parameters'];
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((parameter: unknown) => {
    const name = isObject(parameter) ? parameter['name'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The text at a dotted path, given as a string or as `{ title, value }`. */
function textAt(object: JsonObject, path: string): string | undefined {
  let node: unknown = object;
  for (const key of path.split('.')) node = isObject(node) ? node[key] : undefined;
  const text = isObject(node) ? node['value'] : node;
  return typeof text === 'string' ? text : undefined;
}
