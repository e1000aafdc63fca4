import { Button, IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import CloseIcon from '@zendeskgarden/svg-icons/src/16/x-stroke.svg';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { OpenEvent } from '../detail/lazy.ts';
import { showWhileGrowing } from '../detail/show-while-growing.ts';
import { isShortcut } from '../keyboard/use-list-keys.ts';
import { useListIsShown } from '../use-list-is-shown.ts';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { lineHeight } from '../../ui/line-height.ts';

export interface OutsideFiltersProps {
  readonly event: SideConversationEvent;
}

const Panel = styled.section`
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
`;

const Head = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};

  button {
    flex: none;
    min-height: 24px;
  }
`;

const Heading = styled.h2`
  flex: 1;
  min-width: 0;
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('md')};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`;

const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0 ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  overflow-wrap: anywhere;
`;

const Person = styled.strong`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Subtle = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Subject = styled(Subtle)`
  grid-column: 1 / -1;
`;

/**
 * An event that was opened although search or facets hide it. In a split page, it is open in the detail pane. Escape closes
 * it while the focus is in it.
 */
export default function OutsideFilters({ event }: OutsideFiltersProps) {
  const { t, formats } = useI18n();
  const { isSplit, state, dispatch } = useEventBrowser();
  const listIsShown = useListIsShown();
  const heading = useRequestedFocus<HTMLHeadingElement>('outside-filters');
  const panel = useRef<HTMLElement>(null);
  const isRequested = state.focusRequest === 'outside-filters';
  const stopScrolling = useRef<() => void>(() => undefined);
  // After the heading has the focus, which scrolls too.
  useEffect(() => {
    if (!isRequested || !panel.current) return;
    stopScrolling.current();
    stopScrolling.current = showWhileGrowing(panel.current, () => undefined, 'start');
  }, [isRequested]);
  useEffect(() => () => stopScrolling.current(), []);
  const [opener] = useState(() => document.activeElement);
  const id = useId();
  const { createdMs } = event;

  function close(): void {
    dispatch({ type: 'event-unpinned' });
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
      opener.focus();
    } else {
      const target = listIsShown ? 'current-row' : 'filter-button';
      dispatch({ type: 'focus-requested', target });
    }
  }

  function onKeyDown(pressed: KeyboardEvent): void {
    if (pressed.key !== 'Escape' || !isShortcut(pressed)) return;
    // The list would close its current event.
    pressed.preventDefault();
    close();
  }

  function clearFilters(): void {
    dispatch({ type: 'filters-cleared' });
    dispatch({ type: 'event-revealed', event, place: isSplit ? 'pane' : 'row' });
  }

  return (
    <Panel ref={panel} aria-labelledby={id} onKeyDown={onKeyDown}>
      <Head>
        <Heading ref={heading} id={id} tabIndex={-1}>
          {t('waiting.outside.heading')}
        </Heading>
        <Button isLink onClick={clearFilters}>
          {t('waiting.outside.clear')}
        </Button>
        <IconButton
          size="small"
          aria-label={t('waiting.outside.close')}
          title={t('waiting.outside.close')}
          onClick={close}
        >
          <CloseIcon />
        </IconButton>
      </Head>
      <Row>
        <Person>
          <bdi lang="">{participantName(event.actor ?? event.message?.from ?? null, t)}</bdi>
        </Person>
        <Subtle>{createdMs === null ? t('list.no_time') : formats.dayAndTime(createdMs)}</Subtle>
        <Subject>
          <bdi lang="">{conversationName(event.conversation, t)}</bdi>
        </Subject>
      </Row>
      {!isSplit && <OpenEvent event={event} />}
    </Panel>
  );
}
