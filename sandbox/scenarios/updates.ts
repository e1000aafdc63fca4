import { MINUTE } from './clock.ts';
import { conversationFromSteps, type Step } from './conversation-from-steps.ts';
import { johnny, maria, yuki } from './people.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, worldOf } from './tickets.ts';

/** Mostly updates: every kind of them, and runs of them by one person. */
const STEPS: readonly Step[] = [
  { ago: 300 * MINUTE, by: johnny, to: [maria], says: 'When does pallet 7 leave your warehouse?' },
  { ago: 240 * MINUTE, by: maria, to: [johnny], says: 'Tomorrow at nine, with truck 12.' },
  { ago: 200 * MINUTE, by: johnny, changes: { state: 'closed' } },
  { ago: 199 * MINUTE, by: johnny, changes: { state: 'open' } },
  { ago: 198 * MINUTE, by: johnny, changes: { subject: 'Pallet 7 and pallet 8 for Friday' } },
  { ago: 197 * MINUTE, by: yuki, changes: { state: 'closed' } },
  { ago: 100 * MINUTE, by: yuki, changes: { state: 'open' } },
  { ago: 80 * MINUTE, by: yuki, changes: { priority: 'high' } },
  { ago: 60 * MINUTE, by: johnny, changes: { state: 'merged' } },
  { ago: 40 * MINUTE, by: yuki, changes: { subject: 'Pallet 7 and pallet 9 for Friday' } },
];

export const updates: Scenario = {
  name: 'updates',
  description:
    'Tickets with many updates: closed, reopened, renamed, others, and runs by one person.',
  world: (options) => {
    const tickets = [1, 2].map((ticketId) => {
      const thread = conversationFromSteps(
        options,
        { ticketId, subject: 'Pallet 7 for Friday', via: 'email', staff: [johnny, yuki] },
        [...STEPS],
      );
      return deliveryTicket(options, ticketId, [thread]);
    });
    return worldOf(options, tickets);
  },
};
