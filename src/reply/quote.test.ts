// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { quoteOf } from './quote.ts';
import { MARIA } from './test-conversation.ts';

const message = { body: 'Pull\r\n\r\nthe plug\n' };
const DATED = { created_at: '2026-11-20T09:05:00Z', actor: MARIA, message };

async function quote(raw: object, language = 'en', locale = 'en-GB') {
  const rawEvent = { id: '1', type: 'reply', side_conversation_id: 'a', ...raw };
  const [event] = buildTimeline([{ id: 'a', subject: 'Printer' }], [rawEvent]).events;
  if (!event) throw new Error('There is one event');
  return quoteOf(event, {
    t: await loadLanguage(language, ['ticket', 'reply']),
    formats: createFormats(locale, 'UTC'),
  });
}

describe('the quotation of a message', () => {
  it('has the text of the message, and says who wrote it and when', async () => {
    expect(await quote(DATED)).toEqual({
      introduction: 'On 20 Nov 2026, Maria Lopez wrote:',
      text: 'Pull\n\nthe plug',
    });
    expect(await quote(DATED, 'de', 'de')).toMatchObject({
      introduction: 'Am 20.11.2026 schrieb Maria Lopez:',
    });
  });

  it('names the sender if the actor is not known, and leaves out a date that is not known', async () => {
    const raw = { message: { ...message, from: 'Maria <maria@acme.example>' } };
    expect(await quote(raw)).toMatchObject({ introduction: 'Maria wrote:' });
    expect(await quote({ message })).toMatchObject({ introduction: 'Unknown person wrote:' });
  });

  it('has the text of a message that has only HTML', async () => {
    const raw = { ...DATED, message: { html_body: '<p>Pull the <b>plug</b></p>' } };
    expect((await quote(raw))?.text).toMatch(/^Pull the\s+plug$/);
  });

  it.each([
    {},
    { message: null },
    { message: { body: ' ' } },
    { message: { preview_text: 'Pull' } },
  ])('is missing if there is no text: %j', async (raw) => {
    expect(await quote(raw)).toBeNull();
  });
});
