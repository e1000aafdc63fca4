import { conversationIndex } from '../../src/account/export/conversation-index.ts';
import { parseExportResponse } from '../../src/account/export/export-response.ts';
import { fileChunks } from '../../src/account/export/file-chunks.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { resumePointAt } from '../../src/account/export/resume-point.ts';
import { completeResponseOf } from '../../src/zendesk/complete-response.ts';

const ORIGIN = 'https://acme.zendesk.com';
const PATH = '/api/v2/tickets/side_conversations/events?start_time=1';
const PAGE_LENGTH = 100;

/**
 * The NDJSON file that the app makes of the account's responses.
 *
 * @param texts the JSON texts of events as the account sends them
 */
export async function exportedFile(texts: readonly string[]): Promise<string> {
  const store = memoryExportStore();
  const from = resumePointAt(0);
  const { id } = await store.create({ startMs: 0, untilMs: 1, from, createdMs: 2 });
  for (let page = 0; page * PAGE_LENGTH < texts.length; page += 1) {
    const part = texts.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH);
    const responseText = `{"count":1,"events":[${part.join(', ')}],"next_page":null}`;
    const response = completeResponseOf({ responseText }, PATH);
    const { events, isExactText } = parseExportResponse(response, PATH, ORIGIN);
    await store.append(
      id,
      page,
      { events, freshCount: 0, incompleteSeconds: [], isExactText, resume: from },
      [],
    );
  }
  const index = conversationIndex(store, () => null);
  const { signal } = new AbortController();
  const chunks: string[] = [];
  const options = { format: 'ndjson', matches: null, signal } as const;
  for await (const { text } of fileChunks(store, index, id, options)) chunks.push(text);
  return chunks.join('');
}
