import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedPieces } from './linked-text.ts';

/** The links of a text: what is shown, or what is shown and where it leads if that differs. */
function linksOf(text: string): string[] {
  return linkedPieces(text).flatMap((piece) => {
    if (piece.href === null) return [];
    return piece.href === piece.text ? [piece.text] : [`${piece.text} → ${piece.href}`];
  });
}

describe('links are', () => {
  it.each([
    'https://acme.example',
    'http://acme.example/a/b.html?c=d&e=f#g',
    'HTTPS://acme.example/A',
    'https://acme.example:8080/a,b;c!d',
    "https://acme.example/o'brien",
    'https://bücher.example/größe',
    'http://intranet/wiki',
    'http://192.168.0.1/',
    'https://acme.example/printer_(model_7)',
    'https://acme.example/a[1]',
    'mailto:maria@acme.example',
    'mailto:maria@acme.example?subject=Printer%20on%20fire',
  ])('web and mail addresses with a scheme: %s', (address) => {
    expect(linksOf(`See ${address} today`)).toEqual([address]);
    expect(linksOf(address)).toEqual([address]);
  });

  it('web addresses that start with www', () => {
    expect(linksOf('See www.acme.example/a?b=c, or WWW.acme.example.')).toEqual([
      'www.acme.example/a?b=c → http://www.acme.example/a?b=c',
      'WWW.acme.example → http://WWW.acme.example',
    ]);
  });

  it.each([
    'maria@acme.example',
    'maria.lopez+printer@mail.acme-parts.example',
    "o'brien@acme.example",
    'jörg@bücher.example',
    '_a@b.c',
  ])('mail addresses alone: %s', (address) => {
    expect(linksOf(`Write to ${address}, please`)).toEqual([`${address} → mailto:${address}`]);
  });

  it('several in one text', () => {
    expect(
      linksOf('https://a.example https://b.example\tmaria@acme.example;www.c.example'),
    ).toEqual([
      'https://a.example',
      'https://b.example',
      'maria@acme.example → mailto:maria@acme.example',
      'www.c.example → http://www.c.example',
    ]);
  });

  it('mail addresses with a percent sign that stays one', () => {
    expect(linksOf('50%20off@acme.example')).toEqual([
      '50%20off@acme.example → mailto:50%2520off@acme.example',
    ]);
  });
});

describe('a link ends before', () => {
  it.each([
    ['See https://acme.example/a.'],
    ['https://acme.example/a, and more'],
    ['Have you seen https://acme.example/a?!'],
    ['(https://acme.example/a)'],
    ['(see https://acme.example/a).'],
    ['[https://acme.example/a]: a link'],
    ['<https://acme.example/a>'],
    ['"https://acme.example/a"'],
    ['“https://acme.example/a”'],
    ['‘https://acme.example/a’'],
    ['«https://acme.example/a»'],
    ['**https://acme.example/a**'],
    ['https://acme.example/a…'],
    ['https://acme.example/a...'],
    ['https://acme.example/a\u200b'],
    ['詳細はhttps://acme.example/aをご覧ください。'],
    ['「https://acme.example/a」'],
    ['https://acme.example/a을 보세요'],
  ])('the punctuation and the words around it: %s', (text) => {
    expect(linksOf(text)).toEqual(['https://acme.example/a']);
  });

  it('a closing bracket that it did not open', () => {
    expect(linksOf('(https://acme.example/a_(b))')).toEqual(['https://acme.example/a_(b)']);
  });

  it.each([
    'maria@acme.example.',
    '(maria@acme.example)',
    '<maria@acme.example>',
    "'maria@acme.example'",
    '連絡先はmaria@acme.exampleです',
  ])('the words around a mail address: %s', (text) => {
    expect(linksOf(text)).toEqual(['maria@acme.example → mailto:maria@acme.example']);
  });
});

describe('no link is', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'ftp://acme.example',
    'file:///etc/passwd',
    '//acme.example',
    'acme.example',
    'setup.py',
    'www',
    'www.',
    'www.acme',
    'www..acme.example',
    'https://',
    'https://.',
    'https:acme.example',
    'http://[acme',
    'xhttps://acme.example',
    'mailto:',
    'mailto:maria',
    'mailto:?bcc=maria@acme.example',
    'maria@acme',
    '@acme.example',
    'maria@acme..example',
    'maria@@acme.example',
    '1.5@2.5',
  ])('anything else: %s', (text) => {
    expect(linksOf(`See ${text} now`)).toEqual([]);
  });
});

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.emailAddress(),
      fc.constantFrom('https://', 'www.', 'mailto:', '@', '.', '(', ')', ' ', '"', '<', 'は', 'a'),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('the pieces are the text, and links have one of three schemes', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = linkedPieces(whole);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        for (const { text: shown, href } of pieces) {
          expect(shown).not.toBe('');
          if (href === null) continue;
          expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i);
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(href).protocol);
          // The link leads where its text says.
          const mailbox = `mailto:${shown.replaceAll('%', '%25')}`;
          expect([shown, `http://${shown}`, mailbox]).toContain(href);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every web address between spaces is a link', () => {
    const url = fc
      .webUrl({ withQueryParameters: true, withFragments: true })
      .filter((address) => /[\w/]$/.test(address));
    fc.assert(
      fc.property(url, (address) => {
        expect(linksOf(`See ${address} now`)).toEqual([address]);
      }),
    );
  });

  it.each(['a', 'a.', "a'", '@', 'a@', '(', 'https://', 'www.', 'mailto:', 'a@b.', 'は', '...'])(
    'a hundred thousand times %j is read once',
    (piece) => {
      const pieces = linkedPieces(piece.repeat(100_000));
      expect(pieces.map(({ text: shown }) => shown).join('')).toHaveLength(piece.length * 100_000);
    },
  );
});
