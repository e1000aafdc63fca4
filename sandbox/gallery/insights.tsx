import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import { AgentsCard } from '../../src/account/insights/cards/agents-card.tsx';
import { ArrivalsCard } from '../../src/account/insights/cards/arrivals-card.tsx';
import { OpenByAgeCard } from '../../src/account/insights/cards/open-by-age-card.tsx';
import { OverTimeCard } from '../../src/account/insights/cards/over-time-card.tsx';
import { PartnersCard } from '../../src/account/insights/cards/partners-card.tsx';
import { ReplyChannelsCard } from '../../src/account/insights/cards/reply-channels-card.tsx';
import { ReplyTrendCard } from '../../src/account/insights/cards/reply-trend-card.tsx';
import InsightsPage from '../../src/account/insights/insights-page.tsx';
import { InsightsSkeleton } from '../../src/account/insights/insights-skeleton.tsx';
import { InsightsView } from '../../src/account/insights/insights-view.tsx';
import { EMPTY_INSIGHTS, SAMPLE_INSIGHTS, SHORT_INSIGHTS } from './sample-insights.ts';
import { Fired, Section, Specimen } from './specimen.tsx';

const PAGE = {
  periodChoice: 'newest-half',
  onChoosePeriod: () => undefined,
} as const;

const NONE = { rows: [], leftOut: 0 };

/** The button that shows a card's data as a table. */
const TABLE_BUTTON = 'button[aria-expanded="false"][aria-describedby]';

/** The page of the insights, its cards with data as tables, and what is shown instead of them. */
export function InsightCards() {
  const { period, firstReplyOverTime, firstReplyByChannel, arrivals, waitingByAge, overTime } =
    SAMPLE_INSIGHTS;
  return (
    <Section title="Insights" columnWidth={480}>
      <Specimen title="With data" isWide>
        <InsightsPage {...PAGE} insights={SAMPLE_INSIGHTS} />
      </Specimen>
      <Specimen title="Of a short export, without a comparison" isWide>
        <InsightsPage {...PAGE} insights={SHORT_INSIGHTS} />
      </Specimen>
      <Specimen title="First reply over time, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <ReplyTrendCard trend={firstReplyOverTime} period={period} hasPrevious />
        </Fired>
      </Specimen>
      <Specimen title="First reply by channel, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <ReplyChannelsCard channels={firstReplyByChannel} hasPrevious />
        </Fired>
      </Specimen>
      <Specimen title="When messages come, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <ArrivalsCard arrivals={arrivals} period={period} />
        </Fired>
      </Specimen>
      <Specimen title="Open conversations by age, as a table">
        <Fired event="click" on={TABLE_BUTTON}>
          <OpenByAgeCard waiting={waitingByAge} />
        </Fired>
      </Specimen>
      <Specimen title="Events over time, as a table" isWide>
        <Fired event="click" on={TABLE_BUTTON}>
          <OverTimeCard overTime={overTime} period={period} />
        </Fired>
      </Specimen>
      <EmptyCards insights={EMPTY_INSIGHTS} />
      <Specimen title="No events" isWide>
        <InsightsPage {...PAGE} insights={EMPTY_INSIGHTS} />
      </Specimen>
      <Specimen title="Computing" isWide>
        <InsightsSkeleton />
      </Specimen>
      <Specimen title="Not computed" isWide>
        <InsightsView work={failedWork} matches={null} days={null} version={0} />
      </Specimen>
    </Section>
  );
}

function failedWork(): Promise<never> {
  return Promise.reject(new Error('The gallery computes no insights.'));
}

/** The cards without data, although there are events. */
function EmptyCards({ insights }: { readonly insights: AccountInsights }) {
  return (
    <>
      <Specimen title="Slow partners, without data">
        <PartnersCard partners={{ people: NONE, groups: NONE }} hasPrevious={false} />
      </Specimen>
      <Specimen title="First reply over time, without data">
        <ReplyTrendCard
          trend={{ unit: 'day', buckets: [] }}
          period={insights.period}
          hasPrevious={false}
        />
      </Specimen>
      <Specimen title="First reply by channel, without data">
        <ReplyChannelsCard channels={[]} hasPrevious={false} />
      </Specimen>
      <Specimen title="When messages come, without data">
        <ArrivalsCard arrivals={{ counts: [], days: [] }} period={insights.period} />
      </Specimen>
      <Specimen title="Agents, without data">
        <AgentsCard agents={[]} />
      </Specimen>
      <Specimen title="Open conversations by age, without data">
        <OpenByAgeCard
          waiting={{
            ours: { buckets: [], unknown: { count: 0, conversationIds: [] } },
            theirs: { buckets: [], unknown: { count: 0, conversationIds: [] } },
            longestMs: 0,
          }}
        />
      </Specimen>
    </>
  );
}
