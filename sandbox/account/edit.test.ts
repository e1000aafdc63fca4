import { expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { simulate } from './simulate.ts';
import type { WireObject } from './wire.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const textOf = (event: WireObject) => String((event['message'] as WireObject)['body']);

it('edits the newest Slack message repeatedly without making it longer', () => {
  const world = defaultWorld({ now: NOW, origin: '' });
  const [ticket] = world.tickets;
  const slack = ticket?.threads[2];
  if (ticket === undefined || slack === undefined) throw new Error('There is no Slack here.');
  const first = simulate(world, ticket, 'edit', NOW + 1000);
  expect(first).toBe(slack.events.at(-1));
  const once = textOf(first);
  expect(once).toContain('Corrected at 12:00:01 UTC');
  expect(slack.conversation).toMatchObject({
    updated_at: '2026-11-20T12:00:01.000+00:00',
    message_added_at: first['created_at'],
  });
  const second = simulate(world, ticket, 'edit', NOW + 2000);
  expect(second).toBe(first);
  expect(textOf(second)).not.toBe(once);
  expect(textOf(second)).toHaveLength(once.length);
});

it('edits the newest message of the ticket if it has no Slack conversation', () => {
  const world = defaultWorld({ now: NOW, origin: '' });
  const child = world.tickets[2];
  if (child === undefined) throw new Error('There is no third ticket.');
  expect(simulate(world, child, 'edit', NOW)).toBe(child.threads[0]?.events.at(-1));
});
