import { expect, it } from 'vitest';
import { tableRows } from './documents.ts';
import { readText } from './source-files.ts';

interface Parameter {
  readonly name: string;
  readonly default?: number | string;
}

it('docs/whose-turn.md lists every setting of the manifest with its default, in order', () => {
  const { parameters } = JSON.parse(readText('manifest.json') ?? '{}') as {
    readonly parameters: readonly Parameter[];
  };
  const rows = tableRows(readText('docs/whose-turn.md') ?? '', /^Setting$/);
  expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual(
    parameters.map((parameter) => [parameter.name, String(parameter.default ?? 'empty')]),
  );
});
