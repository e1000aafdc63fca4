import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountWindow } from './account-window.ts';

/** An event some minutes after eight o'clock, by default of conversation c. */
function at(minute: number, event: WireEvent = {}): WireEvent {
  return {
    id: String(minute),
    side_conversation_id: 'c',
    type: 'reply',
    created_at: new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString(),
    message: { body: `said at ${minute}` },
    ...event,
  };
}

describe('the window of an export', () => {
  it('has the events of all pages, oldest first', () => {
    const window = accountWindow();
    window.add([at(3), at(4)], 0);
    window.add([at(1), at(5)], 1);
    expect(window.events().map(({ id }) => id)).toEqual(['1', '3', '4', '5']);
  });

  it('updates the conversation of earlier events', () => {
    const window = accountWindow();
    window.add([at(0, { type: 'create', message: { subject: 'Printer', body: 'x' } })], 0);
    const [before] = window.events();
    expect(before?.conversation).toMatchObject({ subject: 'Printer', state: 'open' });
    window.add([at(1, { type: 'update', message: null, updates: { state: 'closed' } })], 1);
    expect(window.events()[0]?.conversation).toMatchObject({ subject: 'Printer', state: 'closed' });
  });

  it('keeps events the same objects if their conversation does not change', () => {
    const window = accountWindow();
    window.add([at(0)], 0);
    const [before] = window.events();
    window.add([at(1, { side_conversation_id: 'another' })], 1);
    expect(window.events()[0]).toBe(before);
  });

  it('knows what each event of a long conversation changed, on however small pages', () => {
    const window = accountWindow();
    const length = 2500;
    for (let number = 0; number < length; number += 1)
      window.add([at(number, { type: 'update', updates: { subject: String(number) } })], number);
    expect(window.events().map(({ changes }) => changes)).toEqual(
      Array.from({ length }, (_none, number) => [
        {
          property: 'subject',
          from: number === 0 ? null : String(number - 1),
          to: String(number),
        },
      ]),
    );
  });

  it('drops the oldest pages, many at once, and keeps at least its size', () => {
    const window = accountWindow(1000);
    const most = 1000 + 10_000;
    for (let page = 0; page <= most / 100; page += 1) {
      window.add(
        Array.from({ length: 100 }, (_none, index) => at(page * 100 + index)),
        page,
      );
    }
    const events = window.events();
    expect(events).toHaveLength(1000);
    expect(events.at(-1)?.id).toBe(String(most + 99));
    expect(events[0]?.id).toBe(String(most + 99 - 999));
  });
});

describe('a page whose events were received again', () => {
  it('is replaced, with what later events changed', () => {
    const window = accountWindow();
    const created = at(0, { type: 'create', message: { subject: 'Printer', body: 'x' } });
    window.add([created, at(1, { side_conversation_id: 'another' })], 0);
    window.add([at(2, { type: 'update', message: null, updates: { subject: 'Fire' } })], 1);
    const [, untouched] = window.events();
    window.replace(
      [
        { ...created, message: { subject: 'Copier', body: 'y' } },
        at(1, { side_conversation_id: 'another', via: 'email' }),
      ],
      0,
    );
    const [first, second, third] = window.events();
    expect(first?.message).toMatchObject({ subject: 'Copier' });
    expect(second).not.toBe(untouched);
    expect(third?.changes).toEqual([{ property: 'subject', from: 'Copier', to: 'Fire' }]);
    expect(third?.conversation).toMatchObject({ subject: 'Fire' });
    expect(window.events()).toHaveLength(3);
  });

  it('is ignored if it is not in the window', () => {
    const window = accountWindow();
    window.add([at(5)], 4);
    window.replace([at(1)], 3);
    expect(window.events().map(({ id }) => id)).toEqual(['5']);
  });
});

describe('the size of the window', () => {
  it.each([1, 1000])('counts events, not pages of %i', (length) => {
    const window = accountWindow(1000);
    const all = Array.from({ length: 12_500 }, (_none, index) =>
      at(index, { side_conversation_id: `c${index % 1000}` }),
    );
    for (let first = 0; first < all.length; first += length)
      window.add(all.slice(first, first + length), first / length);
    const kept = window.events();
    expect(kept.length).toBeGreaterThanOrEqual(1000);
    expect(kept.at(-1)?.id).toBe('12499');
  });
});
