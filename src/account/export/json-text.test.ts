import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayItemTexts, propertyText, withoutStrings } from './json-text.ts';

describe('the items of an array', () => {
  it.each<[string, string[] | null]>([
    ['{"events":[]}', []],
    ['{"events":[ ]}', []],
    ['{"events":[1.0, 1e400 ,-0]}', ['1.0', '1e400', '-0']],
    [
      '{"count":2,"events":[{"a":[1,{"b":"}]"}]},null],"next_page":null}',
      ['{"a":[1,{"b":"}]"}]}', 'null'],
    ],
    [
      String.raw`{"events":["\"",  "\\", "\\\"],[", "a\u0022"]}`,
      [String.raw`"\""`, String.raw`"\\"`, String.raw`"\\\"],["`, String.raw`"a\u0022"`],
    ],
    ['{"events":[1],"events":[2,3]}', ['2', '3']],
    ['{"events":[1],"events":null}', null],
    [String.raw`{"\u0065vents":[7]}`, ['7']],
    ['{"more":{"events":[1]},"x":["events",[2]]}', null],
    [' \n{ "events"\t:\r\n[ 1 ,\n2 ] } ', ['1', '2']],
    ['[{"events":[1]}]', null],
    ['null', null],
  ])('of %s are cut out', (text, items) => {
    JSON.parse(text);
    expect(arrayItemTexts(text, 'events')).toEqual(items);
  });

  it('are those that JSON.parse finds', () => {
    const body = fc.record({
      before: fc.jsonValue(),
      events: fc.array(fc.jsonValue()),
      after: fc.jsonValue(),
    });
    fc.assert(
      fc.property(body, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const texts = arrayItemTexts(JSON.stringify(value, null, indent), 'events') ?? [];
        expect(texts.map((text): unknown => JSON.parse(text))).toEqual(
          JSON.parse(JSON.stringify(value.events)),
        );
      }),
    );
  });

  it('can be many and long', () => {
    const long = String.raw`\"`.repeat(1_000_000);
    const items = Array.from({ length: 1000 }, (_none, index) => `{"id":${index}}`);
    const text = `{"events":["${long}",${items.join(',')}]}`;
    expect(arrayItemTexts(text, 'events')).toEqual([`"${long}"`, ...items]);
  });
});

it('a property has the text of its last value', () => {
  expect(propertyText('{"id":1,"x":{"id":2},"id" : 9007199254740993 }', 'id')).toBe(
    '9007199254740993',
  );
  expect(propertyText('{"x":"id"}', 'id')).toBeNull();
});

describe('the text without strings', () => {
  it.each([
    ['{"a":1e400,"b\\"c":["d",{"\\\\":null}]}', '{"":1e400,"":["",{"":null}]}'],
    ['"a"', '""'],
    ['12', '12'],
  ])('of %s', (text, expected) => {
    JSON.parse(text);
    expect(withoutStrings(text)).toBe(expected);
  });

  it('is found in strings with millions of escapes', () => {
    expect(withoutStrings(`{"a":"${String.raw`\n`.repeat(4_000_000)}","b":1}`)).toBe(
      '{"":"","":1}',
    );
  });
});
