import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import { ChannelsCard } from '../../src/account/insights/cards/channels-card.tsx';
import { FirstReplyCard } from '../../src/account/insights/cards/first-reply-card.tsx';
import { NeverAnsweredCard } from '../../src/account/insights/cards/never-answered-card.tsx';
import { OpenByAgeCard } from '../../src/account/insights/cards/open-by-age-card.tsx';
import { OverTimeCard } from '../../src/account/insights/cards/over-time-card.tsx';
import { PartnersCard } from '../../src/account/insights/cards/partners-card.tsx';
import InsightsPage from '../../src/account/insights/insights-page.tsx';
import { InsightsSkeleton } from '../../src/account/insights/insights-skeleton.tsx';
import { InsightsView } from '../../src/account/insights/insights-view.tsx';
import { NOW_MS } from './sample-events.ts';
import { EMPTY_INSIGHTS, SAMPLE_INSIGHTS } from './sample-insights.ts';
import { Fired, Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;
const AGE_LIMITS = { warningMs: 4 * HOUR_MS, lateMs: 24 * HOUR_MS, overdueMs: 72 * HOUR_MS };

const PAGE = { ageLimits: AGE_LIMITS, nowMs: NOW_MS };

/** The button that shows a card's data as a table. */
const TABLE_BUTTON = 'button[aria-expanded]';

/** The cards of the insights, and what is shown instead of them. */
export function InsightCards() {
  const { overTime, byChannel, firstReplies, openByAge } = SAMPLE_INSIGHTS;
  return (
    <Section title="Insights" columnWidth={480}>
      <Specimen title="Events over time, with data" isWide>
        <OverTimeCard overTime={overTime} />
      </Specimen>
      <Specimen title="Channels, with data">
        <ChannelsCard byChannel={byChannel} />
      </Specimen>
      <Cards insights={SAMPLE_INSIGHTS} caption="with data" />
      <Specimen title="Events over time, as a table" isWide>
        <Fired event="click" on={TABLE_BUTTON}>
          <OverTimeCard overTime={overTime} />
        </Fired>
      </Specimen>
      <Specimen title="Channels, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <ChannelsCard byChannel={byChannel} />
        </Fired>
      </Specimen>
      <Specimen title="First reply, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <FirstReplyCard firstReplies={firstReplies} />
        </Fired>
      </Specimen>
      <Specimen title="Open conversations by age, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <OpenByAgeCard openByAge={openByAge} ageLimits={AGE_LIMITS} />
        </Fired>
      </Specimen>
      <Specimen title="Events over time, without dates" isWide>
        <OverTimeCard overTime={EMPTY_INSIGHTS.overTime} />
      </Specimen>
      <Cards insights={EMPTY_INSIGHTS} caption="without data" />
      <Specimen title="No events" isWide>
        <InsightsPage {...PAGE} insights={EMPTY_INSIGHTS} />
      </Specimen>
      <Specimen title="Computing" isWide>
        <InsightsSkeleton />
      </Specimen>
      <Specimen title="Not computed" isWide>
        <InsightsView {...PAGE} work={failedWork} matches={null} version={0} />
      </Specimen>
    </Section>
  );
}

function failedWork(): Promise<never> {
  return Promise.reject(new Error('The gallery computes no insights.'));
}

interface CardsProps {
  readonly insights: AccountInsights;
  readonly caption: string;
}

/** The cards that may lack data although there are events. */
function Cards({ insights, caption }: CardsProps) {
  return (
    <>
      <Specimen title={`First reply, ${caption}`}>
        <FirstReplyCard firstReplies={insights.firstReplies} />
      </Specimen>
      <Specimen title={`Open conversations by age, ${caption}`}>
        <OpenByAgeCard openByAge={insights.openByAge} ageLimits={AGE_LIMITS} />
      </Specimen>
      <Specimen title={`Partners, ${caption}`}>
        <PartnersCard partners={insights.partners} />
      </Specimen>
      <Specimen title={`No reply yet, ${caption}`}>
        <NeverAnsweredCard neverAnswered={insights.neverAnswered} nowMs={NOW_MS} />
      </Specimen>
    </>
  );
}
