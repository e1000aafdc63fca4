import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, parseMessage } from './message.ts';

function read(raw: object): Message {
  const message = parseMessage(raw);
  if (!message) throw new Error('no message was read');
  return message;
}

describe('a message', () => {
  it.each([null, undefined, 'text', 7, true])('is none where the event carries %j', (raw) => {
    expect(parseMessage(raw)).toBeNull();
  });

  it('has nothing in it where it came empty', () => {
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

  it('keeps every external id, also those nobody knows', () => {
    const ids = { ticketAuditId: '9', inboundEmail: '<a@b>', other: [1] };
    expect(read({ external_ids: ids }).externalIds).toEqual(Object.entries(ids));
    expect(read({ external_ids: null }).externalIds).toEqual([]);
  });

  it.each(['support', 5, { channel: 'email' }])('keeps its own via %j', (via) => {
    expect(read({ via }).via).toEqual(via);
  });

  it('is read from anything, and never fails', () => {
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

describe('awkward payloads, 6: bodies of every kind', () => {
  it.each([
    ['an attachment only', { body: '', html_body: null }, null, null],
    ['plain only', { body: 'Hi' }, 'Hi', null],
    ['html only', { html_body: '<p>Hi' }, null, '<p>Hi'],
    ['blank both', { body: ' \n', html_body: ' ' }, null, null],
  ])('%s', (_what, raw, body, htmlBody) => {
    expect(read(raw)).toMatchObject({ body, htmlBody });
  });

  it('keeps a body of a megabyte whole', () => {
    expect(read({ body: 'a'.repeat(1_000_000) }).body).toHaveLength(1_000_000);
  });
});

describe('awkward payloads, 7: senders and recipients of every kind', () => {
  it.each([null, undefined, [], {}, 'all', [null, {}, '']])('%j are no recipients', (to) => {
    expect(read({ to }).to).toEqual([]);
  });

  it('keeps a hundred recipients, in their order', () => {
    const to = Array.from({ length: 100 }, (_, index) => ({ email: `${index}@b.example` }));
    expect(read({ to }).to.map(({ email }) => email)).toEqual(to.map(({ email }) => email));
  });

  it('keeps the sender among the recipients, as it came', () => {
    const sender = { email: 'a@b.example' };
    const { from, to } = read({ from: sender, to: [sender, sender] });
    expect(to).toEqual([from, from]);
  });

  it.each([null, undefined, {}, { name: null, email: null, user_id: null }])(
    '%j is no sender',
    (from) => {
      expect(read({ from }).from).toBeNull();
    },
  );

  it('takes a bare string for a sender, and for a recipient', () => {
    const { from, to } = read({ from: 'Maria <a@b.example>', to: ['c@d.example'] });
    expect(from).toMatchObject({ name: 'Maria', email: 'a@b.example' });
    expect(to).toMatchObject([{ email: 'c@d.example' }]);
  });
});

describe('awkward payloads, 16: attachments of every kind', () => {
  const attachments = (...raw: unknown[]) => read({ attachments: raw }).attachments;

  it('reads what the documentation shows', () => {
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
    'keeps %j, of which nothing is known',
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

  it('takes the name where there is no file name', () => {
    expect(attachments({ name: 'a.pdf' }, { file_name: 'b.pdf', name: 'c.pdf' })).toMatchObject([
      { name: 'a.pdf' },
      { name: 'b.pdf' },
    ]);
  });

  it('keeps a name of 300 characters', () => {
    const name = `${'n'.repeat(296)}.pdf`;
    expect(attachments({ file_name: name })[0]?.name).toBe(name);
  });

  it.each(['true', 1, null])('does not take %j for inline', (inline) => {
    expect(attachments({ inline })[0]?.inline).toBe(false);
  });

  it.each(['12', -1, Number.NaN])('does not know the size %j', (size) => {
    expect(attachments({ size })[0]?.size).toBeNull();
  });
});
