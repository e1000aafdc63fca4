import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled from 'styled-components';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { UnreadPill } from '../timeline/list/unread-pill.tsx';
import { Spinner } from '../ui/spinner.ts';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { VisuallyHidden } from '../ui/visually-hidden.ts';
import { useTicket } from './ticket-context.tsx';
import type { TicketStatus } from './ticket-status.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useSummary } from './use-summary.ts';

const SummaryOrPill = styled.div`
  display: flex;
  min-width: 0;
`;

/** The width of a separator and the space around it. */
const SEPARATOR = '1.2em';

/**
 * Two lines fit into the toolbar, for narrow frames and long languages. More make it higher, except what is said only while
 * the ticket loads: it may not move the list.
 */
const Text = styled.div<{ $isLoading: boolean }>`
  max-height: ${({ $isLoading }) => $isLoading && '3.25em'};
  overflow: hidden;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 1.5;
`;

/** Facts side by side, or one below the other. A separator at the beginning of a line is cut off. */
const Facts = styled.bdi`
  display: flex;
  flex-wrap: wrap;
  margin-inline-start: -${SEPARATOR};
`;

const Fact = styled.span`
  position: relative;
  padding-inline-start: ${SEPARATOR};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};

  strong {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Separator = styled.span`
  position: absolute;
  inset-inline-start: 0;
  width: ${SEPARATOR};
  text-align: center;
  white-space: pre;
`;

/** How many events there are, or how many events the filters leave, or in their place the button for new events. */
export function TicketSummary() {
  const { t } = useI18n();
  const summary = useSummary();
  const { state, isFiltered } = useEventBrowser();
  const { offScreenUnread } = state;
  const { status } = useTicket();
  const Container = offScreenUnread ? VisuallyHidden : Facts;

  return (
    <SummaryOrPill>
      {/* The ticket's announcement speaks for it. */}
      <Text role="status" aria-live="off" $isLoading={isLoading(status)}>
        <Container>
          {isFiltered ? (
            <Fact>
              <strong>{summary}</strong>
            </Fact>
          ) : (
            <Totals />
          )}
          {isLoading(status) && <Fact> {t('summary.loading_more')}</Fact>}
        </Container>
      </Text>
      {offScreenUnread && <UnreadPill offScreen={offScreenUnread} />}
    </SummaryOrPill>
  );
}

/** The numbers of events and conversations. The text between them is a separator. */
function Totals() {
  const { t } = useI18n();
  const { timeline } = useEventBrowser();
  const parts = t.parts('summary.text', {
    events: t.plural('summary.events', timeline.events.length),
    conversations: t.plural('summary.conversations', timeline.conversations.length),
  });
  return (
    <>
      {parts.map(({ text, name }, index) =>
        name === null ? null : (
          <Fact key={name}>
            {index > 0 && <Separator>{parts[index - 1]?.text}</Separator>}
            {name === 'events' ? <strong>{text}</strong> : text}
          </Fact>
        ),
      )}
    </>
  );
}

/** Loads the ticket again. */
export function RefreshButton() {
  const { t } = useI18n();
  const { status, controller } = useTicket();
  const isWaiting = status.state !== 'failed' && status.retryWait !== null;

  return (
    <Tooltip content={t('toolbar.refresh')} isLabel placement="bottom">
      <IconButton
        size="small"
        aria-label={t('toolbar.refresh')}
        // During a wait before a retry, it ends the wait.
        aria-disabled={isLoading(status) && !isWaiting}
        onClick={controller.refresh}
      >
        <Spinner $isSpinning={isLoading(status)}>
          <RefreshIcon />
        </Spinner>
      </IconButton>
    </Tooltip>
  );
}

function isLoading(status: TicketStatus): boolean {
  return status.state !== 'loaded' || status.isLoading;
}
