import type { WorldOptions, Thread, Ticket } from '../account/world.ts';
import { fieldServiceInSlack, logisticsInTeams, supplierMail } from './conversations.ts';
import { generatedThreads } from './generated-threads.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

const TICKETS = 30;

/** Many open tabs. */
export const manyTickets: Scenario = {
  name: 'many-tickets',
  description: '30 tickets in tabs, each with two or three small conversations.',
  world: (options) =>
    worldOf(
      options,
      Array.from({ length: TICKETS }, (_, index) => ticketOf(options, index + 1)),
    ),
};

function ticketOf(options: WorldOptions, id: number): Ticket {
  const threads = [writtenThread(options, id), ...mails(options, id)];
  return id % 2 === 1
    ? printerTicket(options, id, threads, { subject: `Burnt printer, case ${4400 + id}` })
    : deliveryTicket(options, id, threads, { subject: `Order ${20_800 + id} has not arrived` });
}

function writtenThread(options: WorldOptions, id: number): Thread {
  if (id % 3 === 0) return supplierMail(options, id);
  return id % 3 === 1 ? fieldServiceInSlack(options, id) : logisticsInTeams(options, id);
}

/** One or two email conversations of 2 to 4 events each. */
function mails(options: WorldOptions, id: number): Thread[] {
  return generatedThreads(options, {
    seed: 100 + id,
    ticketId: id,
    conversations: 1 + (id % 2),
    events: (number) => 2 + ((id + number) % 3),
    days: 10,
  });
}
