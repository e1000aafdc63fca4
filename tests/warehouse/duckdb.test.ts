import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstColumn } from '../repository/documents.ts';
import { DATE_CASES } from './date-cases.ts';
import { documentedSql, viewColumns } from './documented-sql.ts';
import { EVENT_COUNT, eventTexts, FIELDS, NOT_OBJECTS, SAMPLE_SIZE } from './event-texts.ts';
import { exportedFile } from './exported-file.ts';

type Json = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
const file = join(folder, 'side-conversation-events-2026-08-01-2026-11-20.ndjson');
const ndjson = await exportedFile(eventTexts());
const lines = ndjson.trimEnd().split('\n');
const events = lines.map((line) => JSON.parse(line) as Json);

let database: DuckDBConnection;

/** The rows of the view for unusual events, by ID. */
let unusual: ReadonlyMap<unknown, Json>;

beforeAll(async () => {
  database = await openDatabase();
  writeFileSync(file, ndjson);
  await database.run(documentedSql('DuckDB', file));
  const rows = await rowsOf("SELECT * FROM side_conversation_events WHERE id NOT LIKE 'event-%'");
  unusual = new Map(rows.map((row) => [row['id'], row]));
});

afterAll(() => {
  database.closeSync();
  rmSync(folder, { recursive: true });
});

async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    // DuckDB must not look for anything on the network.
    autoinstall_known_extensions: 'false',
  });
  return instance.connect();
}

/** The rows of a query. Texts and JSON are strings. */
async function rowsOf(sql: string): Promise<Json[]> {
  return (await database.runAndReadAll(sql)).getRowObjectsJson();
}

/** One column of a query. */
async function valuesOf(sql: string): Promise<unknown[]> {
  return (await database.runAndReadAll(sql)).getRowsJson().map(([value]) => value);
}

/** The names in all objects among some values. */
function namesIn(values: readonly unknown[]): string[] {
  const names = values.flatMap((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [],
  );
  return [...new Set(names)].toSorted();
}

describe('50,000 events with every awkward payload, loaded with the documented SQL', () => {
  it('are all there, in order, exactly as they are in the file', async () => {
    expect(events).toHaveLength(EVENT_COUNT);
    const stored = await valuesOf('SELECT event::VARCHAR FROM side_conversation_events_raw');
    expect(stored).toHaveLength(EVENT_COUNT);
    expect(stored.findIndex((text, index) => text !== lines[index])).toBe(-1);
    expect(await valuesOf('SELECT count(*) FROM side_conversation_events')).toEqual(['50000']);
  });

  it('have the documented columns with their types', async () => {
    const described = await rowsOf('DESCRIBE side_conversation_events');
    const text = 'VARCHAR';
    expect(
      Object.fromEntries(described.map((row) => [row['column_name'], row['column_type']])),
    ).toEqual({
      side_conversation_id: text,
      id: text,
      type: text,
      created_at: 'TIMESTAMP WITH TIME ZONE',
      ticket_id: text,
      actor_user_id: text,
      actor_name: text,
      actor_email: text,
      subject: text,
      body: text,
      html_body: text,
      message_from: 'JSON',
      message_to: 'JSON',
      attachments: 'JSON',
      via: text,
      url: text,
      actor: 'JSON',
      message: 'JSON',
      updates: 'JSON',
      other_fields: 'JSON',
    });
  });

  it('lose no name, however late it appears', async () => {
    const names = async (column: string) => {
      const found = await valuesOf(`SELECT DISTINCT unnest(json_keys(${column}))
        FROM side_conversation_events WHERE json_type(${column}) = 'OBJECT'`);
      return found.map(String).toSorted();
    };
    const all = namesIn(events);
    expect(all).toEqual(expect.arrayContaining([...FIELDS, 'ID', 'a\uFFFDb', '__proto__', '']));
    expect(await names('other_fields')).toEqual(all.filter((name) => !FIELDS.includes(name)));
    for (const name of ['actor', 'message', 'updates'])
      expect(await names(name)).toEqual(namesIn(events.map((event) => event[name])));
  });

  it('have the texts of the API, whole', async () => {
    const texts: readonly (readonly [string, (event: Json) => unknown])[] = [
      ['side_conversation_id', (event) => event['side_conversation_id']],
      ['id', ({ id }) => id],
      ['type', ({ type }) => type],
      ['via', ({ via }) => via],
      ['url', ({ url }) => url],
      ['actor_name', ({ actor }) => (actor as Json | null)?.['name']],
      ['actor_email', ({ actor }) => (actor as Json | null)?.['email']],
      ['subject', ({ message }) => (message as Json | null)?.['subject']],
      ['body', ({ message }) => (message as Json | null)?.['body']],
      ['html_body', ({ message }) => (message as Json | null)?.['html_body']],
    ];
    const columns = texts.map(([column]) => column).join(', ');
    const stored = await rowsOf(`SELECT ${columns} FROM side_conversation_events`);
    for (const [column, valueOf] of texts) {
      const wrong = events.findIndex((event, index) => {
        const sent = valueOf(event) ?? null;
        const found = stored[index]?.[column];
        return typeof sent === 'string' || sent === null
          ? found !== sent
          : typeof found !== 'string';
      });
      expect([column, lines[wrong]]).toEqual([column, undefined]);
    }
    expect(String(unusual.get('long')?.['body'])).toHaveLength(18_000_000);
  });

  it('have created_at as a moment in each of its forms', async () => {
    const sql = (zone: string) => `SET TimeZone = '${zone}';
      SELECT epoch_ms(created_at)::DOUBLE AS ms FROM side_conversation_events
      WHERE id LIKE 'date %' ORDER BY split_part(id, ' ', 2)::INTEGER`;
    const expected = DATE_CASES.map(([, moment]) => (moment === null ? null : Date.parse(moment)));
    expect(await valuesOf(sql('UTC'))).toEqual(expected);
    expect(await valuesOf(sql('Asia/Kolkata'))).toEqual(expected);
    const times =
      await rowsOf(`SELECT count(*)::INTEGER AS count, epoch_ms(min(created_at))::DOUBLE AS first
      FROM side_conversation_events WHERE id LIKE 'event-%' AND created_at IS NOT NULL`);
    expect(times).toEqual([
      {
        count: events.filter(({ id }) => String(id).startsWith('event-')).length,
        first: Date.UTC(2026, 7, 1),
      },
    ]);
  });

  it('keep every digit of numbers', () => {
    expect(unusual.get('9007199254740993')).toMatchObject({ ticket_id: '9007199254740995' });
    expect(unusual.get('123456789012345678901234567890')).toMatchObject({
      side_conversation_id: '18446744073709551616',
    });
    expect(unusual.get('e')?.['other_fields']).toMatch(
      /^\{"x":1e400,"y":1\.0,"z":-?[\d.eE-]+,"big":/,
    );
    expect(unusual.get('k')?.['updates']).toBe('{"b":1,"10":2,"2":3}');
  });

  it('have U+FFFD for half surrogates and NUL, and names in other cases apart', () => {
    expect(unusual.get('half')?.['body']).toBe('x\uFFFD');
    expect(JSON.parse(String(unusual.get('halves')?.['other_fields']))).toEqual({
      'a\uFFFD': '\uFFFD\uFFFD',
      pair: '😀',
    });
    expect(JSON.parse(String(unusual.get('nul')?.['other_fields']))).toEqual({
      'a\uFFFDb': '\uFFFD',
      [String.raw`\u0000`]: String.raw`\u0000`,
    });
    expect(unusual.get('case')).toMatchObject({
      type: null,
      message: null,
      other_fields: '{"ID":"other","Id":3,"Message":{"BODY":"x"},"TYPE":[]}',
    });
  });

  it('have a field for entries that are no objects', async () => {
    const wrapped = await valuesOf(`SELECT other_fields FROM side_conversation_events
      WHERE id IS NULL AND json_exists(other_fields, '$.not_an_object')`);
    expect(wrapped).toEqual(NOT_OBJECTS.map((text) => `{"not_an_object":${text}}`));
  });

  it('have a unique key', async () => {
    const counts =
      await rowsOf(`SELECT count(*) AS all, count(DISTINCT (side_conversation_id, id)) AS keys
      FROM side_conversation_events WHERE side_conversation_id IS NOT NULL AND id IS NOT NULL`);
    expect(counts[0]?.['all']).toBe(counts[0]?.['keys']);
    expect(Number(counts[0]?.['keys'])).toBeGreaterThan(EVENT_COUNT - 60);
  });
});

describe('a key and a type that first appear after DuckDB’s sample', () => {
  const lateFile = join(folder, 'late.ndjson');
  const late = { url: 'https://acme.zendesk.com/late', ticket_id: 'late' };
  const detected = (options: string) =>
    `read_json('${lateFile}', format = 'newline_delimited'${options})`;

  beforeAll(async () => {
    const texts = Array.from({ length: SAMPLE_SIZE + 120 }, (_, index) =>
      JSON.stringify({
        id: String(index),
        side_conversation_id: 'c',
        ticket_id: index,
        ...(index < SAMPLE_SIZE ? {} : late),
      }),
    );
    writeFileSync(lateFile, await exportedFile(texts));
  });

  it('are dropped and refused by detection, which the documentation advises against', async () => {
    const columns = await valuesOf(
      `SELECT column_name FROM (DESCRIBE SELECT * FROM ${detected('')})`,
    );
    expect(columns).toEqual(['id', 'side_conversation_id', 'ticket_id']);
    await expect(valuesOf(`SELECT max(ticket_id) FROM ${detected('')}`)).rejects.toThrow(/"late"/);
  });

  it('are found by detection that reads the whole file', async () => {
    const sql = `SELECT count(url) FROM ${detected(', sample_size = -1')}`;
    expect(await valuesOf(sql)).toEqual(['120']);
  });

  it('are loaded by the documented SQL', async () => {
    const other = await openDatabase();
    await other.run(documentedSql('DuckDB', lateFile));
    const found = await other.runAndReadAll(
      'SELECT count(url), min(url), max(ticket_id), min(ticket_id) FROM side_conversation_events',
    );
    expect(found.getRowsJson()).toEqual([['120', late.url, late.ticket_id, '0']]);
    other.closeSync();
  });
});

describe('the documented views', () => {
  it('have the columns of the documented table, in order', () => {
    const rows = firstColumn(readFileSync('docs/exporting.md', 'utf8'), /^View column$/);
    const columns = viewColumns(documentedSql('DuckDB', file));
    expect(rows.flatMap((names) => names.split(', '))).toEqual(columns);
  });

  it.each(['BigQuery', 'Snowflake'])('have the same columns in %s as in DuckDB', (warehouse) => {
    const columns = viewColumns(documentedSql('DuckDB', file));
    expect(columns).toHaveLength(20);
    expect(viewColumns(documentedSql(warehouse, file))).toEqual(columns);
  });
});
