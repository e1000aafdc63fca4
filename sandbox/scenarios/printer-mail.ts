import { messageEvent, updateEvent } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { HOUR, MINUTE } from './clock.ts';
import { johnny, maria, printers } from './people.ts';

/** The id of the sample event in Zendesk's API reference, which is also the id of its conversation. */
export const SAMPLE_ID = '8566255a-ece5-11e8-857d-493066fa7b17';

/** The sample event exactly as documented: no `ticket_id`, no `url`, `via` inside the message, nulls in `to`. */
export function documentedSample(): WireObject {
  return {
    type: 'reply',
    via: 'support',
    created_at: '2018-11-20T16:58:36.453+00:00',
    id: SAMPLE_ID,
    side_conversation_id: SAMPLE_ID,
    actor: { email: 'johnny@example.com', name: 'Johnny Agent', user_id: 35436 },
    message: {
      subject: 'Help, my printer is on fire!',
      via: 'support',
      preview_text: 'I was trying to print an email when the printer suddenly',
      body: 'I was trying to print an email when the printer suddenly started burning',
      html_body:
        'I was trying to print an email when the printer suddenly started <strong>burning</strong>',
      from: { email: 'johnny@example.com', name: 'Johnny Agent', user_id: 35436 },
      to: [{ email: 'printers@example.com', name: null, user_id: null }],
    },
  };
}

/** By email: created and closed in 2018, reopened yesterday, answered today. 1 create, 2 replies, 2 updates. */
export function printerMail(options: WorldOptions, ticketId: number): Thread {
  const about = { conversationId: SAMPLE_ID, ticketId };
  return threadOf(
    {
      id: SAMPLE_ID,
      ticketId,
      origin: options.origin,
      subject: 'Help, my printer is on fire!',
      participants: [johnny, printers, maria],
    },
    [
      messageEvent(
        'create',
        {
          ...about,
          id: uuidOf('printer create'),
          at: Date.UTC(2018, 10, 20, 16, 31, 4, 120),
          actor: johnny,
        },
        {
          subject: 'Help, my printer is on fire!',
          body: 'Hello printer team,\n\na customer reports smoke from the paper tray of a LaserMate 220. Do you know of other cases with this power supply? She bought it in September and it was used twice a day at most.\n\nThank you\nJohnny',
          to: [printers],
        },
      ),
      documentedSample(),
      updateEvent(
        {
          ...about,
          id: uuidOf('printer close'),
          at: Date.UTC(2018, 10, 23, 9, 12, 47, 2),
          actor: johnny,
        },
        { state: 'closed' },
      ),
      updateEvent(
        { ...about, id: uuidOf('printer reopen'), at: options.now - 26 * HOUR, actor: johnny },
        { state: 'open' },
      ),
      messageEvent(
        'reply',
        {
          ...about,
          id: uuidOf('printer reply'),
          at: options.now - 24 * MINUTE,
          actor: maria,
          via: 'email',
        },
        {
          body: 'Hello Johnny,\n\nwe can pick up the burnt printer tomorrow between 9:00 and 11:00. Please ask Ms Haddad to leave it unplugged and to put it into the box that our driver brings; she need not pack it herself.\n\nI have attached the return label and a photo of the box, so that she knows what to expect. The refund goes out as soon as the parcel is scanned.\n\nBest regards\nMaria Lopez\nAcme Returns',
          html: mariasHtml(options.origin),
          to: [johnny],
          attachments: attachments(options.origin),
          externalIds: { ticketAuditId: '9182736455', inboundEmail: '<b1f6@acme-returns.example>' },
        },
      ),
    ],
  );
}

function mariasHtml(origin: string): string {
  return [
    '<div dir="ltr"><p>Hello Johnny,</p>',
    '<p>we can pick up the burnt printer <b>tomorrow between 9:00 and 11:00</b>. Please ask Ms Haddad to leave it unplugged and to put it into the box that our driver brings; she need not pack it herself.</p>',
    '<p>I have attached the return label and a photo of the box, so that she knows what to expect. The refund goes out as soon as the parcel is scanned: <a href="https://acme-returns.example/parcels/20817">parcel 20817</a>.</p>',
    '<table cellpadding="0" cellspacing="0" style="border-top:2px solid #c33;margin-top:12px"><tr><td style="padding:8px 12px 0 0">',
    `<img src="${origin}/attachments/logo/acme-returns.svg" width="96" height="48" alt="Acme Returns"></td>`,
    '<td style="padding-top:8px;font-size:12px;color:#666">Maria Lopez<br><a href="mailto:maria@acme-returns.example">maria@acme-returns.example</a> · <a href="tel:+4930123456">+49 30 123456</a></td></tr></table></div>',
  ].join('');
}

function attachments(origin: string): WireObject[] {
  return [
    {
      id: '360001',
      file_name: 'return-label-20817.pdf',
      size: 84_213,
      content_url: `${origin}/attachments/360001/return-label-20817.pdf`,
      content_type: 'application/pdf',
      width: null,
      height: null,
      inline: false,
    },
    {
      id: '360002',
      file_name: 'box.jpg',
      size: 1_482_960,
      content_url: `${origin}/attachments/360002/box.jpg`,
      content_type: 'image/jpeg',
      width: 1600,
      height: 1200,
      inline: false,
    },
  ];
}
