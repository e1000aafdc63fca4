import { readFileSync } from 'node:fs';

/** The name of the files in the documented SQL. */
const FILES = 'side-conversation-events-*.ndjson';

/**
 * The SQL below a heading of docs/exporting.md, as an admin copies it.
 *
 * @param heading such as `DuckDB`
 * @param file takes the place of the documented file name
 */
export function documentedSql(heading: string, file: string): string {
  const documentation = readFileSync('docs/exporting.md', 'utf8');
  const [, section = ''] = documentation.split(`\n### ${heading}\n`);
  const [ownPart = ''] = section.split(/\n##+ /);
  const blocks = [...ownPart.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql = '']) => sql);
  return blocks.join('\n').replaceAll(FILES, file.replaceAll("'", "''"));
}

/** The column names of the view in SQL of the documentation, in order. */
export function viewColumns(sql: string): string[] {
  const view = sql.slice(sql.indexOf('CREATE VIEW'));
  const select = view.slice(view.lastIndexOf('\nSELECT\n'));
  return [...select.matchAll(/ AS ([a-z_]+)(?=,?\n)/g)].map(([, name = '']) => name);
}
