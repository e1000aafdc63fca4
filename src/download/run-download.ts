import { csvOf } from './csv.ts';
import { eventAsText } from './event-as-text.ts';
import { eventsJson } from './events-json.ts';
import { CSV_COLUMNS, csvRows } from './csv-columns.ts';
import { saveFile } from './save-file.ts';
import { eventText } from '../labels/event-in-words.ts';
import type { Words } from '../i18n/i18n-context.tsx';
import { printEvents } from './print-events.ts';
import type { DownloadJob } from './download-job.ts';

/** How an export went, as far as the browser tells, and the second way to what it was to bring. */
export interface DownloadOutcome {
  readonly words: string;
  /** Words of the button that shows the text. */
  readonly secondWay: string;
  readonly text: () => string;
}

/** Downloads or prints the events. */
export function runDownload(job: DownloadJob, words: Words): DownloadOutcome {
  return job.kind === 'print' ? print(job, words) : download(job.kind, job, words);
}

function download(kind: 'csv' | 'json', { events }: DownloadJob, words: Words): DownloadOutcome {
  const { t } = words;
  const isCsv = kind === 'csv';
  const text = isCsv ? csvOf(CSV_COLUMNS, csvRows(events)) : eventsJson(events);
  const type = isCsv ? 'text/csv' : 'application/json';
  saveFile(`${fileName(events, words)}.${kind}`, `${type};charset=utf-8`, text);
  return {
    words: t.plural('take_away.made', events.length, { format: kind.toUpperCase() }),
    secondWay: t('take_away.not_downloaded'),
    // Only a file needs the mark of its encoding.
    text: () => text.replace(/^\uFEFF/, ''),
  };
}

function print({ events, printWindow }: DownloadJob, words: Words): DownloadOutcome {
  const { t } = words;
  const isOpen = printEvents(printWindow, events, words);
  return {
    words: isOpen ? t.plural('take_away.printing', events.length) : t('take_away.no_window'),
    secondWay: t('take_away.show_text'),
    text: () =>
      events.map((event) => eventAsText(event, eventText(event, words))).join('\n\n----\n\n'),
  };
}

/** Such as `side-conversation-events-1-2026-11-20`: the ticket, and today where the agent is. */
function fileName(events: DownloadJob['events'], { formats }: Words): string {
  const ticketId = events
    .map((event) => event.ticketId ?? event.conversation?.ticketId)
    .find(Boolean);
  return ['side-conversation-events', ticketId, formats.dayKey(Date.now())]
    .filter(Boolean)
    .join('-')
    .replaceAll(/[^\w-]/g, '_');
}
