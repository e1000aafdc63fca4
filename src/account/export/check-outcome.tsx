import { Button } from '@zendeskgarden/react-buttons';
import { useMemo } from 'preact/hooks';
import styled from 'styled-components';
import { conversationIdOf } from '../../events/timeline.ts';
import { fieldsOf, textOf } from '../../events/wire-values.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { useAccount } from '../account-context.tsx';
import { loadedOf } from '../account-store.ts';
import { checkHeading, readPartLabel } from './check-label.ts';
import { dateTimeLabel } from './date-time-label.ts';
import type { CheckedEvents, CheckOutcome } from './export-check.ts';
import { ClosablePanel, PanelActions, PanelHeading, PanelText } from './panel.tsx';
import { eventTimeMs } from './resume-point.ts';
import { stopLabel } from './stop-label.ts';

export interface CheckOutcomePanelProps {
  readonly outcome: CheckOutcome;
  /** True while another operation is prepared or ended: then no events can be removed. */
  readonly isBusy: boolean;
  /** Removes the events that the check has kept. */
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const DIFFERENCES = ['added', 'changed', 'removed'] as const;

/** At least 24 px high, as WCAG 2.2 asks for. */
const Label = styled.summary`
  padding: 2px 0;
`;

const Events = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
`;

/** What was different when a part of the export was read again. Closing it keeps what it asks about. */
export function CheckOutcomePanel({ outcome, isBusy, onRemove, onClose }: CheckOutcomePanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { end, kept } = outcome;
  const different = DIFFERENCES.filter((kind) => outcome[kind].count > 0);

  return (
    <ClosablePanel onClose={onClose}>
      <PanelHeading tabIndex={-1} data-check-outcome>
        <bdi>{checkHeading(outcome, i18n)}</bdi>
      </PanelHeading>
      {end.state === 'stopped' && (
        <PanelText>
          <bdi>{stopLabel(end.reason, i18n)}</bdi>
        </PanelText>
      )}
      {end.state !== 'finished' && (
        <PanelText>
          <bdi>{readPartLabel(outcome.part, i18n)}</bdi>{' '}
          <bdi>{t('export_page.check.not_removed')}</bdi>
        </PanelText>
      )}
      {end.state === 'finished' && different.length === 0 && !kept && (
        <PanelText>
          <bdi>{t('export_page.check.same')}</bdi>
        </PanelText>
      )}
      {different.map((kind) => (
        <Differences
          key={kind}
          label={t.plural(`export_page.check.${kind}`, outcome[kind].count)}
          events={outcome[kind]}
        />
      ))}
      {kept && (
        <>
          <Differences
            label={t.plural('export_page.check.not_returned', kept.count)}
            events={kept}
          />
          <PanelText>
            <bdi>{t(`export_page.check.kept.${kept.why}`)}</bdi>
          </PanelText>
        </>
      )}
      <PanelActions>
        {kept?.why === 'asked' && (
          <Button
            size="small"
            isDanger
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) onRemove();
            }}
          >
            {t.plural('export_page.check.remove', kept.count)}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t(kept?.why === 'asked' ? 'export_page.check.keep' : 'export_page.check.dismiss')}
        </Button>
      </PanelActions>
    </ClosablePanel>
  );
}

interface DifferencesProps {
  readonly label: string;
  readonly events: CheckedEvents;
}

/** A number of events, which opens to their list. */
function Differences({ label, events }: DifferencesProps) {
  return (
    <details>
      <Label>
        <bdi>{label}</bdi>
      </Label>
      <EventList {...events} />
    </details>
  );
}

function EventList({ count, sample }: CheckedEvents) {
  const i18n = useI18n();
  const subjects = useSubjects(sample);
  const moreCount = count - sample.length;
  return (
    <Events>
      {sample.map((event, index) => (
        // The list does not change.
        <li key={index}>
          <bdi>{eventLabel(event)}</bdi>
        </li>
      ))}
      {moreCount > 0 && (
        <li>
          <bdi>{i18n.t.plural('export_page.check.more', moreCount)}</bdi>
        </li>
      )}
    </Events>
  );

  function eventLabel(event: WireEvent): string {
    const { subject: ownSubject, preview_text: preview } = fieldsOf(event.message);
    const subject = isolate(
      textOf(ownSubject) ??
        subjects.get(conversationIdOf(event)) ??
        textOf(preview) ??
        textOf(event.id) ??
        '–',
    );
    const milliseconds = eventTimeMs(event);
    return milliseconds === null
      ? i18n.t('export_page.check.undated', { subject })
      : i18n.t('export_page.check.event', { time: dateTimeLabel(milliseconds, i18n), subject });
  }
}

/** The subjects of the conversations of these events, as far as the list has other events of them. Most replies have none. */
function useSubjects(sample: readonly WireEvent[]): ReadonlyMap<string | null, string> {
  const { state } = useAccount();
  const { events } = loadedOf(state);
  return useMemo(() => {
    const ids = new Set(sample.map(conversationIdOf));
    const subjects = new Map<string | null, string>();
    for (const { conversationId, conversation } of events) {
      if (conversation?.subject && ids.has(conversationId))
        subjects.set(conversationId, conversation.subject);
    }
    return subjects;
  }, [sample, events]);
}
