import { htmlError, json, text } from '../account/answer.ts';
import type { Answer } from '../account/answer.ts';
import { defaultWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

/** Access is per ticket, so only ticket 1 responds with an error. */
const TICKET_1 = /\/tickets\/1\/side_conversations/;

/** Error responses for which a retry does not help. */
export const errorResponses: Scenario[] = [
  errorScenario('denied', 'Ticket 1 responds 403 with an empty body.', text('', 403)),
  errorScenario(
    'denied-json',
    'Ticket 1 responds 403 with a JSON body.',
    json({ error: { title: 'Forbidden', message: 'You do not have access to this page.' } }, 403),
  ),
  errorScenario(
    'not-in-plan',
    'Ticket 1 responds 402: the plan does not include side conversations.',
    json({ error: 'PaymentRequired', description: 'Collaboration add-on required' }, 402),
  ),
  errorScenario(
    'not-found',
    'Ticket 1 responds 404 with an HTML page.',
    htmlError(404, 'The page you were looking for doesn’t exist'),
  ),
  errorScenario(
    'rejected',
    'Ticket 1 responds 422.',
    json({ error: 'RecordInvalid', description: 'Side conversations are not enabled' }, 422),
  ),
  errorScenario(
    'malformed',
    'Ticket 1 responds 200 with a line of plain text.',
    text('Side conversations are not available', 200),
  ),
  {
    name: 'not-signed-in',
    description: 'Every request gets 401: the session has expired.',
    world: (options) =>
      defaultWorld(options, {
        faults: [
          {
            when: {},
            then: { kind: 'answer', answer: json({ error: 'Couldn’t authenticate you' }, 401) },
          },
        ],
      }),
  },
];

function errorScenario(name: string, description: string, answer: Answer): Scenario {
  return {
    name,
    description,
    world: (options) =>
      defaultWorld(options, {
        faults: [{ when: { path: TICKET_1 }, then: { kind: 'answer', answer } }],
      }),
  };
}
