import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, parseMessage } from './message.ts';

function parse(raw: object): Message {
  const message = parseMessage(raw);
  if (!message) throw new Error('no message was parsed');
  return message;
}

describe('parseMessage', () => {
  it.each([null, undefined, 'text', 7, true])('returns null for %j', (raw) => {
    expect(parseMessage(raw)).toBeNull();
  });

  it('returns an empty message for an empty object', () => {
    expect(parseMessage({})).toEqual({
      subject: null,
      previewText: null,
      body: null,
      htmlBody: null,
      from: null,
      to: [],
      attachments: [],
      externalIds: [],
      via: null,
    });
  });

  it('preserves every external ID, including undocumented ones', () => {
    const ids = { ticketAuditId: '9', inboundEmail: '<a@b>', other: [1] };
    expect(parse({ external_ids: ids }).externalIds).toEqual(Object.entries(ids));
    expect(parse({ external_ids: null }).externalIds).toEqual([]);
  });

  it.each(['support', 5, { channel: 'email' }])('preserves the via %j of the message', (via) => {
    expect(parse({ via }).via).toEqual(via);
  });

  it('returns a message for any object, and never throws', () => {
    const fields = fc.record({
      subject: fc.jsonValue(),
      from: fc.jsonValue(),
      to: fc.jsonValue(),
      attachments: fc.jsonValue(),
      external_ids: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fields), (raw) => {
        const isObject = typeof raw === 'object' && raw !== null;
        expect(parseMessage(raw) !== null).toBe(isObject);
      }),
    );
  });
});

describe('awkward payloads, 6: kinds of bodies', () => {
  it.each([
    ['a message with an attachment only', { body: '', html_body: null }, null, null],
    ['a plain text body only', { body: 'Hi' }, 'Hi', null],
    ['an HTML body only', { html_body: '<p>Hi' }, null, '<p>Hi'],
    ['two blank bodies', { body: ' \n', html_body: ' ' }, null, null],
  ])('parses %s', (_what, raw, body, htmlBody) => {
    expect(parse(raw)).toMatchObject({ body, htmlBody });
  });

  it('does not truncate a body of 1 MB', () => {
    expect(parse({ body: 'a'.repeat(1_000_000) }).body).toHaveLength(1_000_000);
  });
});

describe('awkward payloads, 7: kinds of senders and recipients', () => {
  it.each([null, undefined, [], {}, 'all', [null, {}, '']])('has no recipients for %j', (to) => {
    expect(parse({ to }).to).toEqual([]);
  });

  it('preserves the order of a hundred recipients', () => {
    const to = Array.from({ length: 100 }, (_, index) => ({ email: `${index}@b.example` }));
    expect(parse({ to }).to.map(({ email }) => email)).toEqual(to.map(({ email }) => email));
  });

  it('does not remove the sender from the recipients', () => {
    const sender = { email: 'a@b.example' };
    const { from, to } = parse({ from: sender, to: [sender, sender] });
    expect(to).toEqual([from, from]);
  });

  it.each([null, undefined, {}, { name: null, email: null, user_id: null }])(
    'has no sender for %j',
    (from) => {
      expect(parse({ from }).from).toBeNull();
    },
  );

  it('parses strings as sender and recipients', () => {
    const { from, to } = parse({ from: 'Maria <a@b.example>', to: ['c@d.example'] });
    expect(from).toMatchObject({ name: 'Maria', email: 'a@b.example' });
    expect(to).toMatchObject([{ email: 'c@d.example' }]);
  });
});

describe('awkward payloads, 16: kinds of attachments', () => {
  const attachments = (...raw: unknown[]) => parse({ attachments: raw }).attachments;

  it('parses the documented properties', () => {
    const raw = {
      id: 1,
      file_name: 'printer.png',
      size: 2345,
      content_url: 'https://acme.zendesk.com/a/printer.png',
      content_type: 'image/png',
      width: 640,
      height: 480,
      inline: true,
    };
    expect(attachments(raw)).toEqual([
      {
        id: '1',
        name: 'printer.png',
        size: 2345,
        contentType: 'image/png',
        width: 640,
        height: 480,
        url: 'https://acme.zendesk.com/a/printer.png',
        inline: true,
      },
    ]);
  });

  it.each([null, {}, { size: null, content_url: null }, 'x', 7])(
    'returns an attachment without properties for %j',
    (raw) => {
      const unknown = {
        id: null,
        name: null,
        size: null,
        contentType: null,
        width: null,
        height: null,
        url: null,
        inline: false,
      };
      expect(attachments(raw)).toEqual([unknown]);
    },
  );

  it('falls back to `name` if there is no `file_name`', () => {
    expect(attachments({ name: 'a.pdf' }, { file_name: 'b.pdf', name: 'c.pdf' })).toMatchObject([
      { name: 'a.pdf' },
      { name: 'b.pdf' },
    ]);
  });

  it('does not truncate a name of 300 characters', () => {
    const name = `${'n'.repeat(296)}.pdf`;
    expect(attachments({ file_name: name })[0]?.name).toBe(name);
  });

  it.each(['true', 1, null])('does not treat %j as inline', (inline) => {
    expect(attachments({ inline })[0]?.inline).toBe(false);
  });

  it.each(['12', -1, Number.NaN])('ignores the invalid size %j', (size) => {
    expect(attachments({ size })[0]?.size).toBeNull();
  });
});
