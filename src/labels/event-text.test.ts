import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { eventSentences } from './event-sentences.ts';
import { type EventText, eventText } from './event-text.ts';

const i18n = { t: await loadLanguage('en'), formats: createFormats('en', 'UTC') };

/** The text of one event of a conversation named “Printer”. */
function textOf(fields: object): EventText {
  return eventText(eventOf(fields), i18n);
}

function eventOf(fields: object) {
  const raw = { id: '1', side_conversation_id: 'a', ...fields };
  const [event] = buildTimeline([{ id: 'a', subject: 'Printer' }], [raw]).events;
  if (!event) throw new Error('the timeline has no event');
  return event;
}

describe('eventText', () => {
  it('contains sentences, exact time, and conversation', () => {
    const created_at = '2026-11-20T10:24:31Z';
    const fields = { type: 'reply', actor: { name: 'Maria' }, created_at };
    expect(textOf(fields)).toEqual({
      sentences: eventSentences(eventOf(fields), i18n.t),
      time: i18n.formats.exactTime(Date.parse(created_at)),
      conversation: 'Printer',
      properties: [],
    });
  });

  it('has no time if the event has no date', () => {
    expect(textOf({ type: 'reply' }).time).toBeNull();
  });

  it('lists sender, recipients, and attachments of a message', () => {
    const message = {
      from: { name: 'Maria', email: 'maria@acme.example' },
      to: [{ name: 'Johnny' }, { email: 'hanna@support.example' }],
      attachments: [{ file_name: 'a.pdf' }, {}],
    };
    const { t } = i18n;
    expect(textOf({ type: 'create', message }).properties).toEqual([
      [t('message.from'), 'Maria <maria@acme.example>'],
      [t('message.to'), 'Johnny, hanna@support.example'],
      [t('message.attachments'), `a.pdf, ${t('message.unnamed_attachment')}`],
    ]);
  });

  it('lists undocumented changes only, since the sentences describe state and subject', () => {
    const text = textOf({ type: 'update', updates: { state: 'closed', priority: 3 } });
    expect(text.properties).toEqual([['priority', '3']]);
  });
});
