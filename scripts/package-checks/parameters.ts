import { isObject } from './json-object.ts';

const TYPES = new Set(['checkbox', 'hidden', 'multiline', 'number', 'oauth', 'text', 'url']);

/** Names of parameters whose values Zendesk's validator wants to be secure. */
const SECRET_NAME = /token|key|pwd|password/i;

/** Checks the rules of Zendesk's validator for `parameters` of the manifest: what is wrong, and what to do. */
export function parameterProblems(parameters: unknown): Array<[what: string, next: string]> {
  if (parameters === undefined) return [];
  if (!Array.isArray(parameters)) return [['"parameters" is no list', 'Make it one.']];
  const seen = new Set<unknown>();
  return parameters.flatMap((parameter: unknown) => {
    const one = isObject(parameter) ? parameter : {};
    const { name } = one;
    if (typeof name !== 'string' || name === '') return [['a parameter has no name', 'Name it.']];
    const problems = problemsOf(name, one);
    if (seen.has(name)) problems.push([`has two parameters "${name}"`, 'Rename one.']);
    seen.add(name);
    return problems;
  });
}

function problemsOf(
  name: string,
  { type, required = false, secure = false, scopes, ...others }: Record<string, unknown>,
): Array<[what: string, next: string]> {
  const rules: Array<[isBroken: boolean, what: string, next: string]> = [
    [name === 'name', 'a parameter is called "name"', 'Rename it.'],
    [
      typeof type !== 'string' || !TYPES.has(type),
      `parameter "${name}" has no type Zendesk knows`,
      `Use one of ${[...TYPES].join(', ')}.`,
    ],
    [
      typeof required !== 'boolean' || typeof secure !== 'boolean',
      `"required" or "secure" of parameter "${name}" is not true or false`,
      'Correct it.',
    ],
    [
      type === 'hidden' && required === true,
      `parameter "${name}" is hidden and required`,
      'Make it one of the two; nobody could fill it in.',
    ],
    [
      type === 'oauth' && secure === true,
      `parameter "${name}" is of type oauth and secure`,
      'Remove "secure".',
    ],
    [
      type === 'text' && secure !== true && SECRET_NAME.test(name),
      `parameter "${name}" has the name of a secret and is not secure`,
      'Set "secure", or rename it.',
    ],
    [
      'default' in others && (secure === true || type === 'hidden'),
      `parameter "${name}" is secure or hidden and has a default`,
      'Remove the default; everybody can read it in the package.',
    ],
    [
      secure === true && (!Array.isArray(scopes) || scopes.length === 0),
      `parameter "${name}" is secure and has no scopes`,
      'Name the scopes.',
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, what, next]) => [what, next]);
}
