import { describe, expect, it } from 'vitest';
import { answerGet, answerInvoke, answerSet, readDotted } from './calls.ts';

const properties = {
  currentUser: { timeZone: { ianaName: 'Europe/Berlin' }, email: null },
  'a.b': 1,
};

describe('properties', () => {
  it('are found along dotted paths, also where they are null', () => {
    expect(readDotted(properties, 'currentUser.timeZone.ianaName')).toBe('Europe/Berlin');
    expect(readDotted(properties, 'currentUser')).toBe(properties.currentUser);
    expect(readDotted(properties, 'currentUser.email')).toBeNull();
    expect(readDotted(properties, 'a.b')).toBe(1);
  });

  it('are not found where a step is missing, nor on an object’s prototype', () => {
    for (const path of ['nope', 'currentUser.nope', 'currentUser.email.nope', 'constructor', '']) {
      expect(() => readDotted(properties, path)).toThrow('is not available');
    }
  });
});

describe('calls', () => {
  it('answer each path on its own, the errors in the SDK’s form', async () => {
    const result = await answerGet(['a.b', 'nope'], (path) => readDotted(properties, path));
    expect(result).toEqual({
      'a.b': 1,
      errors: { nope: { name: 'APIError', message: 'is not available', path: 'nope' } },
    });
  });

  it('hand actions their arguments and wait for what they return', async () => {
    const result = await answerInvoke({ notify: ['Hello', 'alert'], track: null }, (action, args) =>
      Promise.resolve([action, ...args]),
    );
    expect(result).toEqual({ notify: ['notify', 'Hello', 'alert'], track: ['track'], errors: {} });
  });

  it('keep an action’s error beside another’s result', async () => {
    const result = await answerSet({ good: 1, bad: 2 }, (path, value) => {
      if (path === 'bad') throw new Error('cannot be set');
      return value;
    });
    expect(result['good']).toBe(1);
    expect(result.errors).toEqual({
      bad: { name: 'APIError', message: 'cannot be set', path: 'bad' },
    });
  });

  it('survive parameters that make no sense', async () => {
    expect(await answerGet('ticket.id', () => 1)).toEqual({ errors: {} });
    expect(await answerInvoke(null, () => 1)).toEqual({ errors: {} });
  });
});
