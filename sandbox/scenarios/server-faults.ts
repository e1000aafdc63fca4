import { htmlError, text, tooManyRequests } from '../account/answer.ts';
import type { Fault, FaultMatcher } from '../account/faults.ts';
import { everydayWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

const unavailable = text('Service Unavailable', 503);

/** What can be wrong with the server or the way to it. */
export const troubles: Scenario[] = [
  trouble(
    'rate-limited',
    'The first two requests are answered 429 with `Retry-After: 3`, then all is well.',
    { kind: 'answer', answer: tooManyRequests(3) },
    { first: 2 },
  ),
  trouble('rate-limited-always', 'Every request is answered 429 with `Retry-After: 45`.', {
    kind: 'answer',
    answer: tooManyRequests(45),
  }),
  trouble('server-error', 'Every request is answered 500 with an HTML page.', {
    kind: 'answer',
    answer: htmlError(500, 'Internal Server Error'),
  }),
  trouble(
    'unavailable',
    'The first two requests are answered 503, then all is well.',
    { kind: 'answer', answer: unavailable },
    { first: 2 },
  ),
  trouble('offline', 'Every connection is dropped without an answer.', { kind: 'drop' }),
  trouble('never', 'No request is ever answered.', { kind: 'never' }),
  {
    name: 'slow',
    description:
      'Every answer takes 2 to 4 s and the list has no sideload, so parts come one by one.',
    world: (setting) =>
      everydayWorld(setting, {
        sideloadsEvents: false,
        faults: [{ when: {}, then: { kind: 'wait', ms: [2000, 4000] } }],
      }),
  },
];

function trouble(
  name: string,
  description: string,
  then: Fault,
  when: FaultMatcher = {},
): Scenario {
  return {
    name,
    description,
    world: (setting) => everydayWorld(setting, { faults: [{ when, then }] }),
  };
}
