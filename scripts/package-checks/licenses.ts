import type { AppRoot, Problem } from './app-root.ts';
import { textOf } from './app-root.ts';

const LICENSES = 'assets/licenses.txt';

const MAX_BYTES = 200_000;

/** Checks that the package has the licenses of what is in its scripts, which those licenses demand. */
export function checkLicenses(root: AppRoot): Problem[] {
  const text = textOf(root, LICENSES);
  if (text === undefined) {
    return [{ where: LICENSES, what: 'is missing', next: 'Make a production build.' }];
  }
  const size = root.files.get(LICENSES)?.length ?? 0;
  return [
    ...root.packages
      .filter((name) => !text.split('\n').some((line) => line.startsWith(`${name} `)))
      .map((name) => ({
        where: LICENSES,
        what: `does not list ${name}`,
        next: 'Remove it from the dependencies in package.json if no script contains it.',
      })),
    ...(size > MAX_BYTES
      ? [
          {
            where: LICENSES,
            what: `has ${size} bytes`,
            next: 'Check which package brought so much.',
          },
        ]
      : []),
  ];
}
