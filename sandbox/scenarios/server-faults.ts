import { htmlError, text, tooManyRequests } from '../account/answer.ts';
import type { Fault, FaultMatcher } from '../account/faults.ts';
import { defaultWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

const unavailable = text('Service Unavailable', 503);

/** Faults of the server or of the connection. */
export const serverFaults: Scenario[] = [
  faultScenario(
    'rate-limited',
    'The first two requests get 429 with `Retry-After: 3`, later ones succeed.',
    { kind: 'answer', answer: tooManyRequests(3) },
    { first: 2 },
  ),
  faultScenario('rate-limited-always', 'Every request gets 429 with `Retry-After: 45`.', {
    kind: 'answer',
    answer: tooManyRequests(45),
  }),
  faultScenario(
    'rate-limited-long',
    'The first request gets 429 with `Retry-After: 99999`, later ones succeed.',
    { kind: 'answer', answer: tooManyRequests(99_999) },
    { first: 1 },
  ),
  faultScenario('server-error', 'Every request gets 500 with an HTML page.', {
    kind: 'answer',
    answer: htmlError(500, 'Internal Server Error'),
  }),
  faultScenario(
    'unavailable',
    'The first two requests get 503, later ones succeed.',
    { kind: 'answer', answer: unavailable },
    { first: 2 },
  ),
  faultScenario('offline', 'Every connection is dropped.', { kind: 'drop' }),
  faultScenario('never', 'No request ever gets a response.', { kind: 'never' }),
  {
    name: 'slow',
    description:
      'Every response takes 2 to 4 s, and the list has no sideload, so the conversations load one by one.',
    world: (options) =>
      defaultWorld(options, {
        sideloadsEvents: false,
        faults: [{ when: {}, then: { kind: 'wait', ms: [2000, 4000] } }],
      }),
  },
];

function faultScenario(
  name: string,
  description: string,
  then: Fault,
  when: FaultMatcher = {},
): Scenario {
  return {
    name,
    description,
    world: (options) => defaultWorld(options, { faults: [{ when, then }] }),
  };
}
