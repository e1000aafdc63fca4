import { describe, expect, it } from 'vitest';
import { apiMessageOf } from './api-message.ts';

describe('apiMessageOf', () => {
  it.each([
    [{ error: 'RecordInvalid', description: 'to is missing' }, 'to is missing'],
    [
      {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { to: [{ description: 'To: is invalid', error: 'InvalidValue' }] },
      },
      'To: is invalid',
    ],
    [{ error: { title: 'Forbidden', message: 'No access.' } }, 'No access.'],
    [{ errors: [{ code: 'TooMany', title: 'x', detail: 'At most 48.' }] }, 'At most 48.'],
    [{ errors: ['One.', 'Two.'] }, 'One. Two.'],
    [{ message: 'Two\n lines' }, 'Two lines'],
  ])('reads %j', (responseJSON, text) => {
    expect(apiMessageOf({ status: 422, responseJSON })).toBe(text);
    expect(apiMessageOf({ status: 422, responseText: JSON.stringify(responseJSON) })).toBe(text);
  });

  it.each([
    [undefined],
    [{}],
    [{ responseText: '<html>Bad Gateway</html>' }],
    [{ responseText: '' }],
    [{ responseJSON: null }],
    [{ responseJSON: { error: 'RecordInvalid' } }],
    [{ responseJSON: { description: 5, details: null } }],
  ])('finds nothing in %j', (failure) => {
    expect(apiMessageOf(failure)).toBeNull();
  });

  it('shortens a long text', () => {
    const text = apiMessageOf({ responseJSON: { description: 'x'.repeat(400) } });
    expect(text).toBe(`${'x'.repeat(299)}…`);
  });
});
