import { useMemo } from 'preact/hooks';
import styled from 'styled-components';
import type { MyConversationsState } from '../../src/my-conversations/my-conversations-state.ts';
import { MyConversationsPage } from '../../src/my-conversations/my-conversations-page.tsx';
import {
  stateWith,
  testMyConversations,
} from '../../src/my-conversations/test-my-conversations.ts';
import type { WaitRules } from '../../src/turns/waiting.ts';
import { CALENDAR_TIME } from '../../src/turns/working-time.ts';
import { type EnclosingPage, EnclosingPageProvider } from '../../src/ui/page-layout.tsx';
import { failedRecord, sampleRecord, sampleTickets } from './sample-tickets.ts';
import { Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;

/** The gallery has the landmark `main`. */
const ENCLOSING_PAGE: EnclosingPage = { heading: 'h2' };

const WAITS: WaitRules = {
  limits: { warningMs: 24 * HOUR_MS, lateMs: 72 * HOUR_MS, overdueMs: 168 * HOUR_MS },
  time: CALENDAR_TIME,
};

const Frame = styled.div<{ $height: number }>`
  height: ${({ $height }) => $height}px;
`;

const nowMs = Date.now();
const { tickets, records } = sampleTickets(nowMs);
const all = { ...stateWith(tickets, records), sinceMs: nowMs - 8 * HOUR_MS };
const oldest = records[0]?.ticketId ?? '';

const unknownTurn = records.map((record, index) =>
  index === 3
    ? {
        ...record,
        conversations: record.conversations.map((one) => ({
          ...one,
          turn: 'unknown-role' as const,
        })),
      }
    : record,
);

/** The page with the agent's side conversations, in each of its states. */
const STATES: readonly [title: string, fields: Partial<MyConversationsState>, height?: number][] = [
  ['complete', all, 690],
  ['first checks', { ...all, records: new Map([...all.records].slice(5, 14)) }, 480],
  ['loading', {}, 240],
  ['no tickets', { ...stateWith([], []) }, 340],
  [
    'empty view',
    { ...stateWith([], []), source: { kind: 'view', id: '7', title: 'Urgent tickets' } },
    340,
  ],
  [
    'no side conversations',
    stateWith(
      tickets,
      tickets.map(({ id }) => sampleRecord(id, nowMs, [])),
    ),
    340,
  ],
  [
    'nothing waits',
    stateWith(
      tickets,
      tickets.map(({ id }) => ({ ...sampleRecord(id, nowMs, []), conversationCount: 2 })),
    ),
    340,
  ],
  [
    'skipped, failed and unknown tickets, rate limited, cut off',
    {
      ...stateWith(tickets, [
        ...unknownTurn.slice(0, 16),
        failedRecord(tickets[16]?.id ?? '', nowMs, 'not-allowed'),
        failedRecord(tickets[17]?.id ?? '', nowMs, 'not-found'),
        failedRecord(tickets[18]?.id ?? '', nowMs, 'server'),
        failedRecord(tickets[19]?.id ?? '', nowMs, 'timed-out'),
      ]),
      list: { tickets: tickets.slice(0, 20), requestedMs: nowMs, isCutOff: true },
      listFailure: { kind: 'timed-out', status: 0, atMs: nowMs },
      waitsUntilMs: nowMs + 100_000_000,
      requested: new Set([tickets[19]?.id ?? '']),
    },
    560,
  ],
  [
    'old knowledge',
    {
      ...all,
      records: new Map(
        [...all.records].map(([id, record]) => [
          id,
          id === oldest ? { ...record, checkedMs: nowMs - 14 * HOUR_MS } : record,
        ]),
      ),
    },
    300,
  ],
  ['list failed', { listFailure: { kind: 'offline', status: 0, atMs: nowMs } }, 340],
  [
    'view refused',
    {
      source: { kind: 'view', id: '7', title: 'Urgent tickets' },
      listFailure: { kind: 'not-allowed', status: 403, atMs: nowMs },
    },
    340,
  ],
  [
    'not in the plan',
    stateWith(
      tickets,
      tickets.map(({ id }) => failedRecord(id, nowMs, 'not-in-plan')),
    ),
    340,
  ],
];

/** The page with the agent's side conversations, in each of its states. */
export function MyConversationsPages() {
  return (
    <Section title="My side conversations">
      {STATES.map(([title, fields, height = 600]) => (
        <Specimen key={title} title={title} isWide>
          <Frame $height={height} data-page={title}>
            <EnclosingPageProvider value={ENCLOSING_PAGE}>
              <Page fields={fields} />
            </EnclosingPageProvider>
          </Frame>
        </Specimen>
      ))}
    </Section>
  );
}

function Page({ fields }: { readonly fields: Partial<MyConversationsState> }) {
  const conversations = useMemo(() => testMyConversations(fields), [fields]);
  return (
    <MyConversationsPage
      conversations={conversations}
      waits={WAITS}
      fetchViews={() =>
        Promise.resolve([
          { id: '7', title: 'Urgent tickets' },
          { id: '8', title: 'Unassigned tickets of the returns team, sorted by priority' },
          { id: '9', title: 'Recently updated tickets' },
        ])
      }
      renderThread={() => null}
    />
  );
}
