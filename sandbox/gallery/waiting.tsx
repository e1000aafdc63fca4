import type { AgeBand, Waiting } from '../../src/turns/waiting.ts';
import { WaitingLine } from '../../src/timeline/waiting/waiting-line.tsx';
import { NOW_MS, sampleEvent } from './sample-events.ts';
import { Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;

const AGES: readonly [band: AgeBand | null, hours: number | null][] = [
  ['fresh', 1],
  ['warning', 6],
  ['late', 30],
  ['overdue', 200],
  [null, null],
];

/** Lines of the waiting strip of each age, on both sides. */
export function WaitingLines() {
  return (
    <Section title="Waiting strip">
      {(['ours', 'theirs'] as const).flatMap((whose) =>
        AGES.map(([band, hours]) => {
          const waiting = waitingFor(whose, band, hours);
          return waiting ? (
            <Specimen
              key={`${whose} ${band}`}
              title={`${whose}, ${band ?? 'since an unknown time'}`}
            >
              <WaitingLine
                waiting={waiting}
                nowMs={NOW_MS}
                isChosen={band === 'late'}
                onPress={() => undefined}
              />
            </Specimen>
          ) : null;
        }),
      )}
    </Section>
  );
}

function waitingFor(
  whose: Waiting['turn']['whose'],
  age: AgeBand | null,
  hours: number | null,
): Waiting | null {
  const event = sampleEvent('reply');
  const { conversation, actor } = event;
  if (!conversation || !actor) return null;
  return {
    conversation,
    age,
    turn: {
      whose,
      unanswered: event,
      lastMessage: event,
      messageCount: 2,
      lastAuthor: actor,
      people: [actor],
      sinceMs: hours === null ? null : NOW_MS - hours * HOUR_MS,
      firstReplyMs: null,
      exchanges: 1,
    },
  };
}
