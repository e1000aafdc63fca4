import { formatDuration } from '../../../i18n/measures.ts';
import styled from 'styled-components';
import type { NeverAnswered, Unanswered } from '../metrics/never-answered.ts';
import { conversationName } from '../../../labels/conversation-name.ts';
import { useHostActions } from '../../../ui/host-actions.tsx';
import { OpenTicketButton } from '../../../ui/open-ticket-button.tsx';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { BigNumber } from './big-number.ts';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { DataTable } from './data-table.tsx';
import { SecondLine } from './second-line.ts';
import { Note } from './subtle-line.ts';

export interface NeverAnsweredCardProps {
  readonly neverAnswered: NeverAnswered;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

const Lead = styled.p`
  margin: 0;
`;

/** Open conversations without any reply from the other side, the longest wait first. */
export function NeverAnsweredCard({ neverAnswered, nowMs }: NeverAnsweredCardProps) {
  const { t, formats } = useI18n();
  const actions = useHostActions();
  const { longest } = neverAnswered;
  const heading = t('insights.never_answered');
  if (neverAnswered.count === 0) {
    return (
      <EmptyCard heading={heading} width="half-if-wide" message={t('insights.all_answered')} />
    );
  }

  const isTruncated = longest.length < neverAnswered.count;
  const truncatedLabel = t.plural('insights.longest', longest.length);
  return (
    <InsightCard heading={heading} width="half-if-wide">
      <Lead>
        <bdi>
          {t
            .pluralParts('insights.unanswered', neverAnswered.count)
            .map(({ text, name }) =>
              name === 'count' ? <BigNumber key={name}>{text}</BigNumber> : text,
            )}
        </bdi>
      </Lead>
      {isTruncated && (
        <Note>
          <bdi>{truncatedLabel}</bdi>
        </Note>
      )}
      <DataTable
        caption={isTruncated ? truncatedLabel : heading}
        columns={[
          { label: t('filters.facets.conversations') },
          { label: t('insights.ticket') },
          { label: t('insights.since'), isNumber: true },
        ]}
        rows={longest.map((conversation) => ({
          key: conversation.conversationId,
          cells: [nameOf(conversation), ticketOf(conversation), sinceOf(conversation)],
        }))}
      />
    </InsightCard>
  );

  function nameOf(conversation: Unanswered) {
    return <bdi>{conversationName(conversation, t)}</bdi>;
  }

  function ticketOf({ ticketId }: Unanswered) {
    if (ticketId === null) return t('insights.no_ticket');
    const label = `#${ticketId}`;
    return actions ? <OpenTicketButton id={ticketId} label={label} /> : label;
  }

  function sinceOf({ sinceMs }: Unanswered) {
    if (sinceMs === null) return t('waiting.no_age');
    return (
      <>
        <bdi>{formatDuration(formats.locale, nowMs - sinceMs)}</bdi>
        <SecondLine>
          <bdi>{formats.dayAndTime(sinceMs)}</bdi>
        </SecondLine>
      </>
    );
  }
}
