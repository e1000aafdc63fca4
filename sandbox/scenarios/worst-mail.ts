import { messageEvent } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import { MINUTE } from './clock.ts';
import { logisticsInTeams } from './conversations.ts';
import { newsletter } from './newsletter.ts';
import { johnny, maria } from './people.ts';
import { REMOTE_LOADS, remoteLoad, TRACKER } from './remote-loads.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Typical and malicious HTML messages. */
export const worstMail: Scenario = {
  name: 'worst-mail',
  description:
    'Eight HTML messages: a newsletter of 500 kB, all kinds of remote content, quoted text.',
  world: (options) =>
    worldOf(options, [
      printerTicket(options, 1, [worstThread(options)]),
      deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    ]),
};

/** The messages, oldest first. Tests refer to each by its first word. */
const MAILS: ReadonlyArray<readonly [body: string, html: string | null]> = [
  ['Plain mail, as it should be.\n\nIn two paragraphs.', null],
  [
    'Bold mail without colours, and a list.',
    '<p>Bold mail <b>without colours</b>, and a list:</p><ul><li>one</li><li><a href="https://shop.example/two">two</a></li></ul>',
  ],
  ['Coloured mail on its own ground.', colored()],
  ['Links of every kind.', links()],
  ['Gmail answer to an answer.', gmail()],
  ['Outlook answer to an answer.', outlook()],
  ['Everything that loads, in one mail.', loads()],
  ['Newsletter of 500 kB.', worstNewsletter()],
];

function worstThread(options: WorldOptions): Thread {
  const subject = 'The worst mail of all';
  const id = uuidOf('worst mail');
  const events = MAILS.map(([body, html], index) =>
    messageEvent(
      index === 0 ? 'create' : 'reply',
      {
        id: uuidOf(`worst mail ${index}`),
        conversationId: id,
        ticketId: 1,
        at: options.now - (MAILS.length - index) * MINUTE,
        actor: index === 0 ? johnny : maria,
      },
      { subject: index === 0 ? subject : null, body, to: [johnny], ...(html && { html }) },
    ),
  );
  return threadOf(
    { id, ticketId: 1, origin: options.origin, subject, participants: [johnny, maria] },
    events,
  );
}

function colored(): string {
  return '<div style="background:#fff8e1;color:#5d4037;padding:12px"><h2 style="color:#bf360c;margin:0">Coloured mail</h2><p>on its own ground, with <font color="#1b5e20">green</font> words.</p></div><p>And words without a colour.</p>';
}

function links(): string {
  const addresses = {
    'a page': 'https://shop.example/page?a=1&amp;b=2',
    'a page without scheme': '//shop.example/page',
    'a mail': 'mailto:shop@shop.example',
    'a telephone': 'tel:+4930123456',
    'a script': "javascript:top.hostile='link'",
    'a hidden script': "java&#10;script:top.hostile='link'",
    'a data page': 'data:text/html,<h1>Hello</h1>',
    'a relative page': 'page.html',
    'a place below': '#below',
  };
  return `<p>Links of every kind:</p><ul>${Object.entries(addresses)
    .map(([name, address]) => `<li><a href="${address}" target="_top">${name}</a></li>`)
    .join('')}</ul><p id="below">Below.</p>`;
}

function gmail(): string {
  const earlier = Array.from(
    { length: 30 },
    (_, line) => `<div>Earlier line ${line + 1}, which everybody has read.</div>`,
  ).join('');
  return `<div dir="ltr">Gmail answer: <b>yes</b>, that works.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 16 Nov 2026 at 10:12, Johnny Agent &lt;<a href="mailto:johnny@example.com">johnny@example.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${earlier}<img src="${TRACKER}/quoted" width="40" height="30" alt="Logo"></blockquote></div>`;
}

function outlook(): string {
  return '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">Outlook answer: the driver comes <i>tomorrow</i>.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Johnny Agent &lt;johnny@example.com&gt;<br><b>Sent:</b> Monday, 16 November 2026 10:12<br><b>To:</b> Maria Lopez<br><b>Subject:</b> The worst mail of all</p></div><p class="MsoNormal">Plain mail, as it should be.</p><p class="MsoNormal">In two paragraphs.</p></div></body></html>';
}

function loads(): string {
  const parts = Object.keys(REMOTE_LOADS).map(remoteLoad);
  return `<p>Everything that loads begins here.</p>${parts.join('\n')}<p>Everything that loads ends here.</p>`;
}

/** Deeply nested tables, a remote font and style sheet, heights relative to the viewport, a tracking pixel. */
function worstNewsletter(): string {
  const head = `<link rel="stylesheet" href="${TRACKER}/newsletter.css"><style>@import url(${TRACKER}/newsletter-import.css);@font-face{font-family:Shop;src:url(${TRACKER}/shop.woff2)}body{font-family:Shop,Georgia,serif;min-height:100vh;padding:20px}.cover{height:100%;position:fixed}</style></head><body background="${TRACKER}/paper.png"`;
  const nested = Array.from({ length: 40 }, () => '<table width="100%"><tr><td>').join('');
  const nestedEnd = Array.from({ length: 40 }, () => '</td></tr></table>').join('');
  return newsletter(500_000)
    .replace('</head><body', head)
    .replace('<center>', `<center>${nested}Forty tables deep${nestedEnd}`);
}
