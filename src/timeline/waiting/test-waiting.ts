import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { buildTimeline, type Timeline } from '../../events/timeline.ts';
import { NOW_MS } from '../test-browser.tsx';
import type { TurnRules } from './turn-context.tsx';

const HOUR_MS = 3_600_000;

/** One day, three days, one week. */
const LIMITS = { warningMs: 24 * HOUR_MS, lateMs: 72 * HOUR_MS, overdueMs: 168 * HOUR_MS };

export const TEST_RULES: TurnRules = {
  state: 'ready',
  roles: new Map(),
  areRolesLoaded: true,
  waits: { limits: LIMITS, time: CALENDAR_TIME },
  incompleteIds: new Set(),
  storageKey: 'test',
};

interface Person {
  readonly name: string;
  readonly email: string;
}

export const JOHNNY = { name: 'Johnny', email: 'johnny@support.example' };
export const MARIA = { name: 'Maria', email: 'maria@acme.example' };
export const TOM = { name: 'Tom', email: 'tom@acme.example' };

/** A conversation that Johnny, an agent, has with others. */
export interface TestConversation {
  readonly id: string;
  /** How long ago Johnny wrote; null for a message without a date. */
  readonly hoursAgo: number | null;
  readonly to?: readonly Person[];
  /** Who has answered, an hour after Johnny wrote. */
  readonly answeredBy?: Person;
  readonly state?: string;
}

/** For tests only: a ticket with these conversations, whose subjects are their ids. */
export function waitingTimeline(conversations: readonly TestConversation[]): Timeline {
  return buildTimeline(
    conversations.map(({ id, state = 'open' }) => ({ id, subject: id, state })),
    conversations.flatMap(({ id, hoursAgo, to = [MARIA], answeredBy }) => {
      const create = { type: 'create', actor: JOHNNY, message: { body: 'Hello', to } };
      const reply = {
        type: 'reply',
        actor: answeredBy ?? null,
        message: { body: 'Yes', to: [JOHNNY] },
      };
      return [
        { id: `${id}1`, side_conversation_id: id, created_at: dateOf(hoursAgo), ...create },
        ...(answeredBy
          ? [
              {
                id: `${id}2`,
                side_conversation_id: id,
                created_at: dateOf(hoursAgo === null ? null : hoursAgo - 1),
                ...reply,
              },
            ]
          : []),
      ];
    }),
  );
}

function dateOf(hoursAgo: number | null): string | null {
  return hoursAgo === null ? null : new Date(NOW_MS - hoursAgo * HOUR_MS).toISOString();
}
