import { describe, expect, it } from 'vitest';
import { answerGet, answerInvoke, answerSet, readDotted } from './calls.ts';

const properties = {
  currentUser: { timeZone: { ianaName: 'Europe/Berlin' }, email: null },
  'a.b': 1,
};

describe('properties', () => {
  it('are read by dotted paths, null included', () => {
    expect(readDotted(properties, 'currentUser.timeZone.ianaName')).toBe('Europe/Berlin');
    expect(readDotted(properties, 'currentUser')).toBe(properties.currentUser);
    expect(readDotted(properties, 'currentUser.email')).toBeNull();
    expect(readDotted(properties, 'a.b')).toBe(1);
  });

  it('are not read from missing steps or from prototypes', () => {
    for (const path of ['nope', 'currentUser.nope', 'currentUser.email.nope', 'constructor', '']) {
      expect(() => readDotted(properties, path)).toThrow('is not available');
    }
  });
});

describe('calls', () => {
  it('answer each path independently, with errors in the SDK’s format', async () => {
    const result = await answerGet(['a.b', 'nope'], (path) => readDotted(properties, path));
    expect(result).toEqual({
      'a.b': 1,
      errors: { nope: { name: 'APIError', message: 'is not available', path: 'nope' } },
    });
  });

  it('pass actions their arguments and await their results', async () => {
    const result = await answerInvoke({ notify: ['Hello', 'alert'], track: null }, (action, args) =>
      Promise.resolve([action, ...args]),
    );
    expect(result).toEqual({ notify: ['notify', 'Hello', 'alert'], track: ['track'], errors: {} });
  });

  it('return the error of one path together with the result of another', async () => {
    const result = await answerSet({ good: 1, bad: 2 }, (path, value) => {
      if (path === 'bad') throw new Error('cannot be set');
      return value;
    });
    expect(result['good']).toBe(1);
    expect(result.errors).toEqual({
      bad: { name: 'APIError', message: 'cannot be set', path: 'bad' },
    });
  });

  it('tolerate invalid parameters', async () => {
    expect(await answerGet('ticket.id', () => 1)).toEqual({ errors: {} });
    expect(await answerInvoke(null, () => 1)).toEqual({ errors: {} });
  });
});
