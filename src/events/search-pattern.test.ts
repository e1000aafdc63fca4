import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { patternOf } from './search-pattern.ts';

const finds = (typed: string, text: string) => fold(text).search(patternOf(fold(typed))) !== -1;

describe('two spellings find each other', () => {
  it.each([
    ['Mueller', 'Müller'],
    ['Muller', 'Müller'],
    ['Mueller', 'Muller'],
    ['Schaefer', 'Schäfer'],
    ['Schafer', 'Schaefer'],
    ['Koeln', 'Köln'],
    ['Koln', 'Koeln'],
    ['fuer', 'für'],
    ['Büro', 'Buero'],
    ['Überprüfung', 'Ueberpruefung'],
    ['Menue', 'Menü'],
    ['Strasse', 'Straße'],
    ['Sørensen', 'Soerensen'],
    ['Sørensen', 'Sorensen'],
    ['Sørensen', 'Sörensen'],
    ['Århus', 'Aarhus'],
    ['Århus', 'Arhus'],
    ['Aarhus', 'Arhus'],
    ['Ærø', 'Aero'],
    ['pääsy', 'paasy'],
    ['Gävle', 'Gaevle'],
    ['Håkansson', 'Haakansson'],
    ['måla', 'mala'],
    ['bläck', 'black'],
    ['cœur', 'coeur'],
    ['Łódź', 'Lodz'],
    ['Böen', 'Boen'],
    ['PS220', 'PS-220'],
    ['PS220', 'PS 220'],
    ['PS-220', 'PS 220'],
    ['PS/220', 'PS.220'],
    ['PS_220', 'PS–220'],
    ['PS#220', 'PS220'],
    ['KW47', 'KW 47'],
    ['10kg', '10 kg'],
    ['INV20260012', 'INV-2026-0012'],
    ['AB-12-34', 'AB1234'],
    ['030/1234567', '0301234567'],
    ['DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
    ['2026-11-26', '2026/11/26'],
    ['PS٢٢٠', 'PS-220'],
    ['HPLJ220', 'HP-LJ-220'],
    ['LJP2015DN', 'LJ-P2015dn'],
    ['LJP2015', 'LJ-P-2015'],
    ['LJAE200', 'LJA-E200'],
    ['LJAA200', 'LJA-A200'],
    ['HPLJ220', 'HP_LJ/220'],
    ['HP-LJ-220', 'HP/LJ_220'],
    ['wifi', 'Wi-Fi'],
    ['email', 'e-mail'],
    ['uebung', 'Üb-ung'],
    ['+49301234567', '+49 (30) 1234567'],
    ['+49301234567', '+49 (0)30 / 123-4567'],
    ['+49 30 1234567', '+49(0)301234567'],
    ['+49-(0)30-1234567', '+49 30 1234567'],
    ['0301234567', '(030) 123-4567'],
    ['0301234567', '(030) – 1234567'],
    ['0301234567', '030 / 1234567'],
    ['+15551234567', '+1 (555) 123-4567'],
    ['+4930123456', '(+49) 30 123456'],
    ['(030)1234567', '030/1234567'],
    ["1'000'000", '1`000`000'],
    ["O'Brien", 'O`Brien'],
    ['サーバー', 'サーバ'],
    ['さーばー', 'ｻｰﾊﾞ'],
  ])('%s and %s', (one, other) => {
    expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
  });
});

describe('a term finds', () => {
  it.each([
    ['a part of a word with ü for ue', 'gebuehr', 'Gebührenordnung'],
    ['ue inside a word, as always', 'neu', 'neue'],
    ['an identifier while it is entered', 'ps22', 'PS-220'],
    ['an identifier with a space while it is entered', 'ps22', 'PS 220'],
    ['a word without its dash', 'e-mail', 'email'],
    ['a word with a space for its dash', 'follow-up', 'Please follow up.'],
    ['a number without the brackets of a pasted one', '(030)', '030 1234567'],
    ['a number without its zero for calls inside the country', '(0)30', '+49 30 1234567'],
    ['a number in brackets', '(2025)', 'scan (2025).pdf'],
    ['a different dash', 'e-mail', 'E\u2011Mail'],
    ['an address, whose dots are not separators', 'j.gross@acme.example', 'j.gross@acme.example'],
  ])('%s', (_what, typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });
});

describe('a term does not find', () => {
  it.each([
    ['ä for å', 'hår', 'här'],
    ['å for ä', 'här', 'hår'],
    ['ä for å inside a word', 'måla', 'mäla'],
    ['aa for ä', 'bäcker', 'baacker'],
    ['ae for å', 'måla', 'maela'],
    ['å for ae', 'Schaefer', 'Schåfer'],
    ['ä for aa', 'Haakan', 'Häkan'],
    ['ö for ü', 'für', 'för'],
    ['oe for ü', 'für', 'foer'],
    ['u for a ue that is not ü', 'blue', 'Blume'],
    ['ü that goes on after ue', 'due', 'dürfen'],
    ['u and another letter for ue', 'nu', 'neue'],
    ['ue after a vowel without its e', 'neuer', 'neur'],
    ['qu without its e', 'quelle', 'qulle'],
    ['short words without their e', 'does', 'dos'],
    ['parts of words without their e', 'goethe', 'gothen'],
    ['short words with an e', 'pot', 'poet'],
    ['katakana with a voicing mark', 'ハ', 'バ'],
    ['katakana without its voicing mark', 'バ', 'ハ'],
    ['katakana with another voicing mark', 'バ', 'パ'],
    ['a short word without its long mark', 'ビー', 'ビ'],
    ['a word inside a word and a number', 'ps220', 'perhaps 220'],
    ['a word and a single digit', 'as2', 'as 2 of them'],
    ['a different version', 'v10', 'v1.0'],
    ['short numbers with another separator', '10-12', '1012'],
    ['a short number with brackets', '03012', '(030) 12'],
    ['a list of numbers', '121314', '12, 13, 14'],
    ['another number after a zero in brackets', '+49301234567', '+49 (1)30 1234567'],
    ['a single digit without its brackets', '(2)', 'scan 2.pdf'],
    ['a short word with a dash', 'as', 'a-s'],
    ['a word as two words', 'wifi', 'wi fi'],
    ['a word with another separator than a dash', 'andor', 'and/or'],
    ['two words without their space', 'as we', 'aswe'],
    ['a phrase without its spaces', 'as 2 or so', 'as2 or so'],
    ['an address without its dots', 'acme.example', 'acmeexample'],
    ['parts of two words with a space for the dash', 're-send', 'we are sending'],
  ])('%s', (_what, typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });
});

describe('patternOf', () => {
  const term = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("aeouåäöüæøqnps012-_./:# '`()+?[ーハバ")) }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('finds the term itself', () => {
    fc.assert(
      fc.property(term, term, term, (typed, before, after) => {
        fc.pre(fold(typed).trim() !== '');
        expect(finds(typed.trim(), `${before} ${typed.trim()} ${after}`)).toBe(true);
      }),
    );
  });

  it('never matches an empty text', () => {
    fc.assert(
      fc.property(term, (typed) => {
        fc.pre(fold(typed) !== '');
        expect(''.search(patternOf(fold(typed)))).toBe(-1);
      }),
    );
  });

  it('searches long texts without exponential time', () => {
    for (const [typed, text] of [
      ['å', 'a'],
      ['a', 'å'],
      ['ue', 'üe'],
      ['ueü', 'üeue'],
      ['a11', 'a11 '],
      ['1', '1 '],
      ['a-', 'a '],
      ['ab', 'a-b-'],
      ['ae', 'ä-e'],
      ['10', '1(0)0'],
      ['100', '1 (0) 0 - (0)0'],
      ['å-a', 'a'],
      ['aaå', 'aå'],
      ['aaä', 'ä'],
    ] as const)
      expect(finds(`${typed.repeat(60)}x`, text.repeat(300))).toBe(false);
  });
});
