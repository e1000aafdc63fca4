import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { logisticsInTeams } from './conversations.ts';
import { johnny, maria } from './people.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** The address of an attachment that a message displays. */
export const ATTACHED_IMAGE = 'https://attachments.example/scan.png';

/** Messages that have no plain text body, so that the app makes their text from HTML. */
export const trickyMail: Scenario = {
  name: 'tricky-mail',
  description:
    'Messages with only HTML: freezing forms, deceptive links, pictures in the mail, hidden text.',
  world: (options) =>
    worldOf(options, [
      printerTicket(options, 1, [trickyThread(options)]),
      deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    ]),
};

/** The messages, oldest first. */
const MAILS: readonly string[] = [
  '<p>Freezing form</p><form><input name="nextSibling"><input name="parentNode"><img name="body"></form>',
  `Freezing formatting${Array.from({ length: 1000 }, (_, index) => `<p><font color="#${index}">`).join('')}`,
  `${'<div>'.repeat(20_000)}Freezing depth`,
  '<p>Deceptive <a href="https://evil.example/login">https://bank.example/login</a> and <a href="https://www.shop.example/a">shop.example</a></p>',
  '<div><img src="cid:scan.png@01DA2B3C.4D5E6F70" alt=""></div>',
  '<div><img src="cid:lost.jpg" alt=""></div>',
  '<div style="display:none">Hidden preheader</div><p>Order:</p><ol><li>Axle</li><li><a href="https://shop.example/hub">Hub</a></li></ol><table><tr><td>Axle</td><td>12</td></tr></table><form><input value="4711"><textarea>Thanks</textarea></form>',
];

function trickyThread(options: WorldOptions): Thread {
  const subject = 'Messages without a plain text body';
  const { id, create, message } = awkwardWriter(options, subject);
  const attachment = {
    id: '81',
    file_name: 'scan.png',
    size: 1024,
    content_url: ATTACHED_IMAGE,
    content_type: 'image/png',
    inline: true,
  };
  const events = [
    create('create', 'All replies have only HTML.'),
    ...MAILS.map((html, index) =>
      message(`tricky ${index}`, {
        body: null,
        html_body: html,
        preview_text: `Preview ${index} of the API`,
        attachments: html.includes('cid:scan.png') ? [attachment] : [],
      }),
    ),
  ];
  return threadOf(
    { id, ticketId: 1, origin: options.origin, subject, participants: [johnny, maria] },
    events,
  );
}
