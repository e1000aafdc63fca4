import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { reminderText } from './reminder.ts';

const DATED = { created_at: '2026-11-20T23:30:00Z' };

async function reminderOf(raw: object, conversation: object, language: string, timeZone = 'UTC') {
  const [event] = buildTimeline(
    [{ id: 'a', ...conversation }],
    [{ id: '1', side_conversation_id: 'a', message: { body: 'Pull the plug' }, ...raw }],
  ).events;
  if (!event) throw new Error('There is one event');
  const formats = createFormats(language === 'en' ? 'en-GB' : language, timeZone);
  return reminderText(event, { t: await loadLanguage(language, ['ticket', 'reply']), formats });
}

describe('a reminder', () => {
  it('names the subject and the day of the message, in the language and the time zone of the agent', async () => {
    const printer = { subject: 'Printer' };
    expect(await reminderOf(DATED, printer, 'en')).toContain('message “Printer” of 20 Nov 2026.');
    expect(await reminderOf(DATED, printer, 'de', 'Europe/Berlin')).toContain(
      'Nachricht „Printer“ vom 21.11.2026.',
    );
  });

  it('prefers the subject of the message to that of the conversation', async () => {
    const raw = { ...DATED, message: { subject: 'Smoke\n and\tfire ' } };
    const text = await reminderOf(raw, { subject: 'Printer' }, 'en');
    expect(text).toContain('“Smoke and fire”');
    expect(text).not.toContain('Printer');
  });

  it.each(['en', 'de'])('says nothing about what is not known (%s)', async (language) => {
    const texts = await Promise.all([
      reminderOf(DATED, { subject: 'Printer' }, language),
      reminderOf({ created_at: 'soon' }, { subject: 'Printer' }, language),
      reminderOf(DATED, {}, language),
      reminderOf({}, { subject: ' ' }, language),
    ]);
    expect(texts.map((text) => [text.includes('Printer'), text.includes('2026')])).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(texts.join()).not.toMatch(/[{}]|null|undefined|reply\.|\u2068/);
  });

  it('has paragraphs', async () => {
    expect((await reminderOf(DATED, {}, 'en')).split('\n\n')).toHaveLength(3);
  });
});
