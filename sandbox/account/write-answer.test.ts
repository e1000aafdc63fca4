import { describe, expect, it } from 'vitest';
import { SAMPLE_ID } from '../scenarios/printer-mail.ts';
import type { Role } from './request.ts';
import { ask, CHILD, MAIL, newWorld, reply, SLACK, TEAMS } from './writes-of-tests.ts';

describe('roles', () => {
  const statuses = (role: Role): Record<string, number> => {
    const world = newWorld();
    const close = { side_conversation: { state: 'closed' } };
    const put = ask(world, 'PUT', `1/side_conversations/${SAMPLE_ID}`, close, role);
    const message = { body: 'x', subject: 'x' };
    const create = (to: object) =>
      ask(world, 'POST', '1/side_conversations', { message: { ...message, ...to } }, role).status;
    return {
      read: ask(world, 'GET', '1/side_conversations', undefined, role).status,
      change: put.status,
      mail: reply(world, 1, 0, MAIL, role).status,
      'child ticket': reply(world, 1, 1, CHILD, role).status,
      slack: reply(world, 1, 2, SLACK, role).status,
      teams: reply(world, 2, 0, TEAMS, role).status,
      'new mail': create(MAIL),
      'new child ticket': create(CHILD),
    };
  };

  it('of agents and admins may write everywhere', () => {
    for (const role of ['agent', 'admin'] as const) {
      expect(new Set(Object.values(statuses(role)))).toEqual(new Set([200, 201]));
    }
  });

  it('of light agents may write by email only', () => {
    expect(statuses('light-agent')).toEqual({
      read: 200,
      change: 200,
      mail: 200,
      'child ticket': 403,
      slack: 403,
      teams: 403,
      'new mail': 201,
      'new child ticket': 403,
    });
  });

  it('of agents with view-only may only read', () => {
    const { read, ...writes } = statuses('view-only');
    expect(read).toBe(200);
    expect(new Set(Object.values(writes))).toEqual(new Set([403]));
  });
});
