import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Maria Bianchi', 'MB'],
    ['maria', 'M'],
    ['Ludwig van Beethoven', 'LB'],
    ['Warehouse (Berlin)', 'WB'],
    ['maria.bianchi@acme.example', 'M'],
    ['“Maria”', 'M'],
    ['Émile Zola', 'ÉZ'],
    ['E\u0301mile', 'E\u0301'],
    ['𝒜da Lovelace', '𝒜L'],
    ['李小龙', '李'],
    ['किरण', 'कि'],
    ['User 42', 'U4'],
    ['123', '1'],
    ['🎉', ''],
    ['', ''],
    ['  ', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name, 'en-US')).toBe(initials);
  });

  it('are upper case by the rules of the language', () => {
    expect(initialsOf('ilker', 'tr')).toBe('İ');
  });
});
