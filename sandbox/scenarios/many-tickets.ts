import type { Setting, Thread, Ticket } from '../account/world.ts';
import { fieldServiceInSlack, logisticsInTeams, supplierMail } from './conversations.ts';
import { generatedThreads } from './generated-threads.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

const TICKETS = 30;

/** An agent who never closes a tab. */
export const manyTickets: Scenario = {
  name: 'many-tickets',
  description: '30 tickets in tabs, each with two or three small conversations.',
  world: (setting) =>
    worldOf(
      setting,
      Array.from({ length: TICKETS }, (_, index) => ticketOf(setting, index + 1)),
    ),
};

function ticketOf(setting: Setting, id: number): Ticket {
  const threads = [writtenThread(setting, id), ...mails(setting, id)];
  return id % 2 === 1
    ? printerTicket(setting, id, threads, { subject: `Burnt printer, case ${4400 + id}` })
    : deliveryTicket(setting, id, threads, { subject: `Order ${20_800 + id} has not arrived` });
}

function writtenThread(setting: Setting, id: number): Thread {
  if (id % 3 === 0) return supplierMail(setting, id);
  return id % 3 === 1 ? fieldServiceInSlack(setting, id) : logisticsInTeams(setting, id);
}

/** One mail or two, of 2 to 4 events each. */
function mails(setting: Setting, id: number): Thread[] {
  return generatedThreads(setting, {
    seed: 100 + id,
    ticketId: id,
    conversations: 1 + (id % 2),
    events: (number) => 2 + ((id + number) % 3),
    days: 10,
  });
}
