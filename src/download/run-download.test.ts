// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { createFormats } from '../i18n/formats.ts';
import { testI18n } from '../ui/test-page.tsx';
import type { DownloadJob } from './download-job.ts';
import { runDownload } from './run-download.ts';
import { saveFile } from './save-file.ts';

vi.mock('./save-file.ts', () => ({ saveFile: vi.fn<typeof saveFile>() }));

const CREATE = {
  id: 'e1',
  type: 'create',
  ticket_id: 35,
  created_at: '2026-11-20T10:24:31Z',
  actor: { name: 'Maria Lopez' },
  message: { body: 'Hello' },
};
const REPLY = { ...CREATE, id: 'e2', type: 'reply', message: { body: 'Thanks' } };

function eventsOf(raw: readonly object[], conversations: readonly object[] = []) {
  return buildTimeline(conversations, raw).events;
}

function run(part: Partial<DownloadJob>, i18n = testI18n) {
  const events = eventsOf([CREATE, REPLY]);
  return runDownload({ kind: 'csv', events, printWindow: null, ...part }, i18n);
}

const saved = () => {
  const [name, type, text] = vi.mocked(saveFile).mock.lastCall ?? [];
  return { name, type, text };
};

beforeEach(() => {
  vi.mocked(saveFile).mockReset();
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 23, 30) });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a download', () => {
  it('saves CSV with a byte order mark', () => {
    const { message, fallbackLabel } = run({ kind: 'csv' });
    expect(saveFile).toHaveBeenCalledOnce();
    expect(saved()).toMatchObject({
      name: 'side-conversation-events-35-2026-11-20.csv',
      type: 'text/csv;charset=utf-8',
    });
    expect(saved().text).toMatch(/^\uFEFFcreated_at,type,/);
    expect(saved().text?.split('\r\n')).toHaveLength(4);
    expect(message).toBe('Created CSV file with 2 events');
    expect(fallbackLabel).toBe('Show as text');
  });

  it('saves JSON', () => {
    const { message, text } = run({ kind: 'json' });
    expect(saved()).toMatchObject({
      name: 'side-conversation-events-35-2026-11-20.json',
      type: 'application/json;charset=utf-8',
    });
    expect(JSON.parse(saved().text ?? '')).toMatchObject({ events: [CREATE, REPLY] });
    expect(text()).toBe(saved().text);
    expect(message).toBe('Created JSON file with 2 events');
  });

  it('offers the text without the byte order mark', () => {
    const { text } = run({ kind: 'csv' });
    expect(text()).toBe(saved().text?.slice(1));
    expect(text()).toMatch(/^created_at,/);
  });

  it('says in the singular that it has one event', () => {
    expect(run({ events: eventsOf([CREATE]) }).message).toBe('Created CSV file with 1 event');
  });
});

describe('the file name', () => {
  it('contains the date in the time zone of the agent', () => {
    run({}, { ...testI18n, formats: createFormats('en', 'Asia/Tokyo') });
    expect(saved().name).toBe('side-conversation-events-35-2026-11-21.csv');
  });

  it('contains the ticket of the conversation if the events name none', () => {
    const conversations = [{ id: 'c1', ticket_id: 36 }];
    run({ events: eventsOf([{ id: 'e1', side_conversation_id: 'c1' }], conversations) });
    expect(saved().name).toBe('side-conversation-events-36-2026-11-20.csv');
  });

  it('contains no ticket if none is known', () => {
    run({ events: eventsOf([{}]) });
    expect(saved().name).toBe('side-conversation-events-2026-11-20.csv');
  });

  it('contains no characters that file systems do not allow', () => {
    run({ events: eventsOf([{ ...CREATE, ticket_id: '../3:5' }]) });
    expect(saved().name).toBe('side-conversation-events-___3_5-2026-11-20.csv');
  });
});

describe('a print job', () => {
  it('prints in the given window and saves no file', () => {
    const page = document.implementation.createHTMLDocument();
    const print = vi.fn<() => void>();
    const { message, fallbackLabel } = run({
      kind: 'print',
      printWindow: { document: page, print } as unknown as Window,
    });
    vi.runAllTimers();
    expect(print).toHaveBeenCalledOnce();
    expect(page.querySelectorAll('article')).toHaveLength(2);
    expect(message).toBe('Opened 2 events in a new window for printing');
    expect(fallbackLabel).toBe('Show text');
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('says so if the browser refused the window, and offers the events as text', () => {
    const { message, text } = run({ kind: 'print', printWindow: null });
    expect(message).toBe(
      'Your browser blocked the window for printing. Allow pop-ups for this page, then try again.',
    );
    const [first, second, ...others] = text().split('\n\n----\n\n');
    expect(first).toMatch(/^Maria Lopez .*\n\nHello$/s);
    expect(second).toMatch(/^Maria Lopez .*\n\nThanks$/s);
    expect(others).toEqual([]);
  });
});
