import type { CompleteResponse, FetchComplete } from '../../zendesk/complete-response.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { ExportPage } from './incremental-export.ts';
import { receivedEventOf } from './received-event.ts';
import { type ResumePoint, resumePointAt } from './resume-point.ts';

/** A response whose text the host does not hand out. */
export function bodyOnly(body: object): CompleteResponse {
  return { body, text: null, dateMs: null };
}

/** A host that hands out parsed bodies only. */
export function withoutText(fetchJson: FetchJson): FetchComplete {
  return async (path, options) => bodyOnly(await fetchJson(path, options));
}

/** A page of an export with these events. */
export function pageOf(
  events: readonly unknown[],
  resume: ResumePoint = resumePointAt(0),
): ExportPage {
  const received = events.map(receivedEventOf);
  const freshCount = received.length;
  return { events: received, freshCount, isExactText: false, resume, incompleteSeconds: [] };
}
