import { csvOf } from './csv.ts';
import { eventAsText } from './event-as-text.ts';
import { eventsJson } from './events-json.ts';
import { CSV_COLUMNS, csvRows } from './csv-columns.ts';
import { saveFile } from './save-file.ts';
import { eventText } from '../labels/event-text.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import { printEvents } from './print-events.ts';
import type { DownloadJob } from './download-job.ts';

/** The result of a download or print job as far as it is known, and the content as text for the case that it failed. */
export interface DownloadOutcome {
  readonly message: string;
  /** Label of the button that shows the text. */
  readonly fallbackLabel: string;
  readonly text: () => string;
}

/** Downloads or prints the events of a job. */
export function runDownload(job: DownloadJob, i18n: I18n): DownloadOutcome {
  return job.kind === 'print' ? print(job, i18n) : download(job.kind, job, i18n);
}

function download(kind: 'csv' | 'json', { events }: DownloadJob, i18n: I18n): DownloadOutcome {
  const { t } = i18n;
  const isCsv = kind === 'csv';
  const text = isCsv ? csvOf(CSV_COLUMNS, csvRows(events)) : eventsJson(events);
  const type = isCsv ? 'text/csv' : 'application/json';
  saveFile(`${fileName(events, i18n)}.${kind}`, `${type};charset=utf-8`, text);
  return {
    message: t.plural('download.made', events.length, { format: kind.toUpperCase() }),
    fallbackLabel: t('download.not_downloaded'),
    // The byte order mark is only for files.
    text: () => text.replace(/^\uFEFF/, ''),
  };
}

function print({ events, printWindow }: DownloadJob, i18n: I18n): DownloadOutcome {
  const { t } = i18n;
  const isPrinting = printEvents(printWindow, events, i18n);
  return {
    message: isPrinting ? t.plural('download.printing', events.length) : t('download.no_window'),
    fallbackLabel: t('event_actions.show_text'),
    text: () =>
      events.map((event) => eventAsText(event, eventText(event, i18n))).join('\n\n----\n\n'),
  };
}

/** File name without extension, such as `side-conversation-events-1-2026-11-20`: ticket ID and current date. */
function fileName(events: DownloadJob['events'], { formats }: I18n): string {
  const ticketId = events
    .map((event) => event.ticketId ?? event.conversation?.ticketId)
    .find(Boolean);
  return ['side-conversation-events', ticketId, formats.dayKey(Date.now())]
    .filter(Boolean)
    .join('-')
    .replaceAll(/[^\w-]/g, '_');
}
