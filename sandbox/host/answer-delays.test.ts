import { expect, it } from 'vitest';
import { answerDelays } from './answer-delays.ts';

/** Records the waits, which are over at once. */
function delaysOf(delays: readonly string[], queueMs = 0) {
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { waits, delay: answerDelays({ delays, queueMs, wait }) };
}

it('delays the kinds that have a time', async () => {
  const { waits, delay } = delaysOf(['get:7000', 'handshake:17500', 'set', 'invoke:soon']);
  await Promise.all([delay('get'), delay('handshake')]);
  expect(waits).toEqual([7000, 17_500]);
  expect(delay('set')).toBeNull();
  expect(delay('invoke')).toBeNull();
});

it('answers one get after the other', async () => {
  const { waits, delay } = delaysOf([], 250);
  await Promise.all([delay('get'), delay('get'), delay('get')]);
  expect(waits).toEqual([250, 250, 250]);
  expect(delay('invoke')).toBeNull();
});
