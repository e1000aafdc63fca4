import { eventSources } from './all-events.ts';
import { json, unprocessable } from './answer.ts';
import type { Answer } from './answer.ts';
import { entriesFrom } from './export-source.ts';
import type { Entry } from './export-source.ts';
import type { ApiRequest } from './request.ts';
import type { World } from './world.ts';

/** The path of the incremental export, without `.json`. */
export const EXPORT_PATH = '/api/v2/tickets/side_conversations/events';

const PAGE_SIZE = 100;

/** As other incremental exports of Zendesk put it. */
const TOO_RECENT = 'Too recent start_time. Use a start_time older than 60 seconds';

/**
 * One page of `/api/v2/tickets/side_conversations/events?start_time=N`: the events of the account from that second on,
 * oldest first. The next page starts at the second of this page's last event, so it repeats the events of that second.
 * Events without a valid date are never exported. `at` is the world's clock in milliseconds. The world's `exportRules` can
 * shorten pages, hide events after the pages are cut, and refuse recent starts.
 */
export function exportAnswer(world: World, request: ApiRequest, at: number): Answer {
  const start = Number(request.query.get('start_time') ?? 'none');
  if (!Number.isInteger(start) || start < 0) return unprocessable('start_time is not valid');
  if (start > at / 1000) return unprocessable('start_time is in the future');
  const { pageSize = PAGE_SIZE, isHidden = () => false, minAgeMs } = world.exportRules ?? {};
  if (minAgeMs !== undefined && start * 1000 >= at - minAgeMs) return unprocessable(TOO_RECENT);
  const due = entriesFrom(eventSources(world, at), start * 1000);
  const page: Entry[] = [];
  let more = false;
  for (const entry of due) {
    more = page.length === pageSize;
    if (more) break;
    page.push(entry);
  }
  const last = page.at(-1);
  const end = last === undefined ? start : Math.floor(last.time / 1000);
  const events = page.map((entry) => entry.event()).filter((event) => !isHidden(event));
  return json({
    events,
    count: events.length,
    end_time: end,
    next_page: more ? `${world.origin}${request.path}.json?start_time=${end}` : null,
  });
}
