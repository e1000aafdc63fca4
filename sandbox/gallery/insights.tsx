import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import { ChannelsCard } from '../../src/account/insights/cards/channels-card.tsx';
import { FirstReplyCard } from '../../src/account/insights/cards/first-reply-card.tsx';
import { NeverAnsweredCard } from '../../src/account/insights/cards/never-answered-card.tsx';
import { OpenByAgeCard } from '../../src/account/insights/cards/open-by-age-card.tsx';
import { OverTimeCard } from '../../src/account/insights/cards/over-time-card.tsx';
import { PartnersCard } from '../../src/account/insights/cards/partners-card.tsx';
import { InsightsSkeleton } from '../../src/account/insights/insights-skeleton.tsx';
import { NOW_MS } from './sample-events.ts';
import { EMPTY_INSIGHTS, SAMPLE_INSIGHTS } from './sample-insights.ts';
import { Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;
const AGE_LIMITS = { warningMs: 4 * HOUR_MS, lateMs: 24 * HOUR_MS, overdueMs: 72 * HOUR_MS };

/** The cards of the insights with and without data. */
export function InsightCards() {
  return (
    <Section title="Insights" columnWidth={480}>
      <Cards insights={SAMPLE_INSIGHTS} caption="with data" />
      <Cards insights={EMPTY_INSIGHTS} caption="without data" />
      <Specimen title="Computing" isWide>
        <InsightsSkeleton />
      </Specimen>
    </Section>
  );
}

interface CardsProps {
  readonly insights: AccountInsights;
  readonly caption: string;
}

function Cards({ insights, caption }: CardsProps) {
  return (
    <>
      <Specimen title={`Events over time, ${caption}`} isWide>
        <OverTimeCard overTime={insights.overTime} />
      </Specimen>
      <Specimen title={`Channels, ${caption}`}>
        <ChannelsCard byChannel={insights.byChannel} />
      </Specimen>
      <Specimen title={`First reply, ${caption}`}>
        <FirstReplyCard firstReplies={insights.firstReplies} />
      </Specimen>
      <Specimen title={`Open conversations by age, ${caption}`}>
        <OpenByAgeCard openByAge={insights.openByAge} ageLimits={AGE_LIMITS} />
      </Specimen>
      <Specimen title={`Partners, ${caption}`}>
        <PartnersCard partners={insights.partners} />
      </Specimen>
      <Specimen title={`Never answered, ${caption}`}>
        <NeverAnsweredCard neverAnswered={insights.neverAnswered} nowMs={NOW_MS} />
      </Specimen>
    </>
  );
}
