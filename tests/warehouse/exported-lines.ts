import { parseExportResponse } from '../../src/account/export/export-response.ts';
import { completeResponseOf } from '../../src/zendesk/complete-response.ts';

const PATH = '/api/v2/tickets/side_conversations/events?start_time=1';
const PAGE_LENGTH = 100;

/**
 * The lines of the NDJSON file that the app makes of the account's responses, without line endings.
 *
 * @param texts the JSON texts of events as the account sends them
 */
export function exportedLines(texts: readonly string[]): string[] {
  const pages = Array.from({ length: Math.ceil(texts.length / PAGE_LENGTH) }, (_, page) =>
    texts.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH),
  );
  return pages.flatMap((page) => {
    const response = { responseText: `{"count":1,"events":[${page.join(', ')}],"next_page":null}` };
    const complete = completeResponseOf(response, PATH);
    return parseExportResponse(complete, PATH, 'https://acme.zendesk.com').events.map(
      ({ text }) => text,
    );
  });
}
