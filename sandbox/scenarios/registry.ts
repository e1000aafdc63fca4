import { awkward } from './awkward.ts';
import { childStatus } from './child-status.ts';
import { defaultScenario } from './default-world.ts';
import { accountExports } from './exports.ts';
import { gallery } from './gallery.ts';
import { incomplete } from './incomplete.ts';
import { kindsOfTicket } from './kinds-of-ticket.ts';
import { live } from './live.ts';
import { manyPages } from './many-pages.ts';
import { manyTickets } from './many-tickets.ts';
import { myTickets } from './my-tickets.ts';
import { errorResponses } from './error-responses.ts';
import { replies } from './reply.ts';
import type { Scenario } from './scenario.ts';
import { serverFaults } from './server-faults.ts';
import { smallPages } from './small-pages.ts';
import { trickyMail } from './tricky-mail.ts';
import { turns } from './turns.ts';
import { updates } from './updates.ts';
import { worstMail } from './worst-mail.ts';

/** All scenarios, in the order of the menu. */
export const SCENARIOS: readonly Scenario[] = [
  defaultScenario,
  ...kindsOfTicket,
  childStatus,
  ...turns,
  ...replies,
  updates,
  live,
  manyTickets,
  ...myTickets,
  ...manyPages,
  awkward,
  worstMail,
  trickyMail,
  ...incomplete,
  smallPages,
  ...errorResponses,
  ...serverFaults,
  ...accountExports,
  gallery,
];

/** The scenario of that name, or undefined. */
export function scenarioNamed(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
