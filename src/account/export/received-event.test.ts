import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receivedEvent, receivedEventOf } from './received-event.ts';

const textOf = (sent: string) => receivedEvent(sent).text;
const keyOf = (sent: string) => receivedEvent(sent).key;

describe('the text of an event', () => {
  it.each([
    '{"id":9007199254740993,"side_conversation_id":"c1","ticket_id":9007199254740995}',
    '{"id":"k","updates":{"b":1,"10":2,"2":3}}',
    '{"id":"e","x":1e400,"y":1.0,"z":-0}',
    '{"id":"a","id":"b"}',
    String.raw`{"body":"a\u00e4 \ud83d\ude00 😀 \\u0000 \\ud83d \n \/"}`,
  ])('is kept as it was sent: %s', (sent) => {
    expect(receivedEvent(sent)).toMatchObject({ text: sent, replacedCharacters: 0 });
  });

  it.each<[string, string, number]>([
    [String.raw`{"a":"x\ud83d"}`, String.raw`{"a":"x\ufffd"}`, 1],
    [String.raw`{"a":"\uD83Dx\uDE00"}`, String.raw`{"a":"\ufffdx\ufffd"}`, 2],
    [String.raw`{"a":"\ud83d\ud83d\ude00\ude00"}`, String.raw`{"a":"\ufffd\ud83d\ude00\ufffd"}`, 2],
    [String.raw`{"\u0000\ude00":1}`, String.raw`{"\ufffd\ufffd":1}`, 2],
    [String.raw`{"a":"\\\u0000\\u0000"}`, String.raw`{"a":"\\\ufffd\\u0000"}`, 1],
    ['{"a":"\ud83d","\ude00":1}', '{"a":"\ufffd","\ufffd":1}', 2],
    [`{"a":"\ud83d${String.raw`\ude00`}"}`, `{"a":"\ufffd${String.raw`\ufffd`}"}`, 2],
  ])('has no half surrogates and no NUL: %j', (sent, text, replacedCharacters) => {
    expect(receivedEvent(sent)).toMatchObject({ text, replacedCharacters });
  });

  it('keeps the digits of ids that are numbers beyond 2^53', () => {
    const sent =
      '{"id":9007199254740993,"side_conversation_id":1e400,"ticket_id":9007199254740995,"x":1}';
    expect(receivedEvent(sent)).toMatchObject({
      text: sent,
      event: {
        id: '9007199254740993',
        side_conversation_id: '1e400',
        ticket_id: '9007199254740995',
        x: 1,
      },
    });
  });

  it.each(['"id":"e",', ''])('can be nested ten thousand levels deep: {%s…}', (id) => {
    const deep = `${'[{"a":'.repeat(10_000)}1${'}]'.repeat(10_000)}`;
    const sent = `{${id}"type":"update","updates":{"state":${deep}},"via":${deep}}`;
    expect(textOf(sent) === sent).toBe(true);
    expect(receivedEventOf(JSON.parse(sent)).text === sent).toBe(true);
    expect(keyOf(sent) === keyOf(sent.replace('{', '{ '))).toBe(true);
  });

  it('has one line', () => {
    expect(textOf('{\n"a":\r\n"b\\n"\r}')).toBe('{ "a":  "b\\n" }');
  });

  it.each(['null', '7', '"x"', 'true', '[{"id":"a"}]'])(
    'of %s names that it is no object',
    (sent) => {
      const { text, event } = receivedEvent(sent);
      expect(text).toBe(`{"not_an_object":${sent}}`);
      expect(event).toEqual({ not_an_object: JSON.parse(sent) as unknown });
    },
  );

  it('is a line of JSON in valid Unicode, of whatever JSON', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', '\0', '\ud83d', '\ude00', '\\', '"', '\n'),
    });
    const anyValue = fc.oneof(fc.jsonValue(), fc.dictionary(anyText, anyText));
    fc.assert(
      fc.property(anyValue, fc.constantFrom(undefined, '\t'), (value, indent) => {
        // Raw half surrogates, in place of the escapes that `JSON.stringify` writes.
        const escaped = JSON.stringify(value, null, indent);
        const raw = escaped.replaceAll(/(?<!\\)\\ud83d/g, '\ud83d');
        for (const sent of [escaped, raw]) {
          const { text, event } = receivedEvent(sent);
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\r\n\0]/);
          expect(JSON.parse(text)).toEqual(event);
          const strings = JSON.stringify(event);
          expect(strings).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:d8|0000)/);
        }
      }),
    );
  });
});

describe('the key of an event', () => {
  it('names conversation and event, for a create event may have the id of its conversation', () => {
    expect(receivedEventOf({ id: 'a', side_conversation_id: 'a' }).key).toBe('a/a');
    expect(receivedEventOf({ id: 'a', side_conversation_id: 'b' }).key).toBe('b/a');
    expect(receivedEventOf({ id: 'a' }).key).toBe('/a');
    expect(receivedEventOf({ id: 7, side_conversation_id: 'b' }).key).toBe('b/7');
  });

  it('has all digits of a number', () => {
    expect(keyOf('{"id":9007199254740993,"side_conversation_id":9007199254740995}')).toBe(
      '9007199254740995/9007199254740993',
    );
    expect(keyOf('{"id":9007199254740992}')).not.toBe(keyOf('{"id":9007199254740993}'));
  });

  it.each([{ type: 'reply' }, { id: null }, { id: '' }, { id: { toString: 1 } }, {}])(
    'is the text of %j, which has no id',
    (event) => {
      expect(receivedEventOf(event).key).toBe(JSON.stringify(event));
    },
  );

  it('of events without an id differs if a number does', () => {
    expect(keyOf('{"ticket_id":9007199254740993}')).not.toBe(
      keyOf('{"ticket_id":9007199254740992}'),
    );
    expect(keyOf('{"a":"4e3 9007199254740993", "b":1}')).toBe('{"a":"4e3 9007199254740993","b":1}');
  });

  it('is another one for each pair of ids', () => {
    const anyId = fc.string({
      unit: fc.constantFrom('/', '"', '{', 'a', ':', '}', '\\'),
      minLength: 1,
    });
    const anyPair = fc.record({ side_conversation_id: anyId, id: anyId });
    fc.assert(
      fc.property(anyPair, anyPair, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(receivedEventOf(one).key === receivedEventOf(other).key).toBe(isSame);
      }),
    );
  });
});
