import { awkward } from './awkward.ts';
import { everyday } from './default-world.ts';
import { accountExports } from './exports.ts';
import { incomplete } from './incomplete.ts';
import { kindsOfTicket } from './kinds-of-ticket.ts';
import { live } from './live.ts';
import { manyPages } from './many-pages.ts';
import { manyTickets } from './many-tickets.ts';
import { refusals } from './error-responses.ts';
import type { Scenario } from './scenario.ts';
import { troubles } from './server-faults.ts';
import { turns } from './turns.ts';
import { worstMail } from './worst-mail.ts';

/** Every scenario, in the order of the picker. */
export const SCENARIOS: readonly Scenario[] = [
  everyday,
  ...kindsOfTicket,
  ...turns,
  live,
  manyTickets,
  ...manyPages,
  awkward,
  worstMail,
  ...incomplete,
  ...refusals,
  ...troubles,
  ...accountExports,
];

/** The scenario of that name, if there is one. */
export function scenarioNamed(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
