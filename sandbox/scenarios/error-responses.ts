import { htmlError, json, text } from '../account/answer.ts';
import type { Answer } from '../account/answer.ts';
import { everydayWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

/** Access is per ticket, so only ticket 1 is refused; ticket 2 can be read. */
const TICKET_1 = /\/tickets\/1\/side_conversations/;

/** The ways in which the API says that there is nothing to be had here. */
export const refusals: Scenario[] = [
  refusal('denied', 'Ticket 1 answers 403 with an empty body.', text('', 403)),
  refusal(
    'denied-json',
    'Ticket 1 answers 403 with a JSON body.',
    json({ error: { title: 'Forbidden', message: 'You do not have access to this page.' } }, 403),
  ),
  refusal(
    'not-in-plan',
    'Ticket 1 answers 402: the plan has no side conversations.',
    json({ error: 'PaymentRequired', description: 'Collaboration add-on required' }, 402),
  ),
  refusal(
    'not-found',
    'Ticket 1 answers 404 with an HTML page.',
    htmlError(404, 'The page you were looking for doesn’t exist'),
  ),
  refusal(
    'rejected',
    'Ticket 1 answers 422.',
    json({ error: 'RecordInvalid', description: 'Side conversations are not enabled' }, 422),
  ),
  refusal(
    'malformed',
    'Ticket 1 answers 200 with a line of plain text.',
    text('Side conversations are not available', 200),
  ),
  {
    name: 'not-signed-in',
    description: 'Every request is answered 401: the session has ended.',
    world: (setting) =>
      everydayWorld(setting, {
        faults: [
          {
            when: {},
            then: { kind: 'answer', answer: json({ error: 'Couldn’t authenticate you' }, 401) },
          },
        ],
      }),
  },
];

function refusal(name: string, description: string, answer: Answer): Scenario {
  return {
    name,
    description,
    world: (setting) =>
      everydayWorld(setting, {
        faults: [{ when: { path: TICKET_1 }, then: { kind: 'answer', answer } }],
      }),
  };
}
