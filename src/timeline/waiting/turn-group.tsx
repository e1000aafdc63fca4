import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Waiting } from '../../turns/waiting.ts';
import { PlainButton } from '../../ui/plain-button.ts';
import { useEventBrowser } from '../browser-context.tsx';
import type { TurnGroup as GroupName } from '../view-options.ts';
import { Age } from './age.tsx';
import { useAgeTexts } from './use-age-texts.ts';
import { LINE_PX } from './line-height.ts';

/** How many conversations of a group are shown until the agent asks for all. */
const SHOWN_ROWS = 5;

/** The outcome of an action on a row. */
export interface PlacedOutcome {
  /** The index of the row in the group. */
  readonly index: number;
  /** A list item with a key. */
  readonly item: VNode;
}

export interface TurnGroupProps {
  readonly name: GroupName;
  /** The conversations of the group, longest wait first. Without any, the group is not there. */
  readonly waiting: readonly Waiting[];
  /** The outcomes of actions on rows of the group. */
  readonly outcomes: readonly PlacedOutcome[];
  readonly onToggle: (name: GroupName) => void;
  /** Renders the list item of a conversation. */
  readonly renderRow: (waiting: Waiting) => ComponentChildren;
}

/** Wider than its text, which is aligned with what is above and below. */
const Head = styled(PlainButton)<{ $isQuiet: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.base * 1.5}px;
  width: calc(100% + 2 * ${({ theme }) => theme.space.xxs});
  min-height: ${LINE_PX}px;
  margin: 0 -${({ theme }) => theme.space.xxs};
  padding: 0 ${({ theme }) => theme.space.xxs};
  color: ${({ theme, $isQuiet }) => ($isQuiet ? getColor({ theme, variable: 'foreground.subtle' }) : 'inherit')};
  font-weight: ${({ theme, $isQuiet }) => !$isQuiet && theme.fontWeights.semibold};
  font-size: ${({ theme, $isQuiet }) => $isQuiet && theme.fontSizes.sm};
`;

const Count = styled.span`
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  font-variant-numeric: tabular-nums;
`;

/** Wraps if the text is large. */
const Summary = styled.span`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.space.base * 1.5}px;
  min-width: 0;
`;

/** Points to the end of the line while the group is folded, in both directions of writing. */
const Chevron = styled(ChevronIcon)<{ $isOpen: boolean }>`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  transform: rotate(${({ theme, $isOpen }) => ($isOpen ? 0 : theme.rtl ? 90 : -90)}deg);
`;

const Rows = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`;

const More = styled.div`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  min-height: ${LINE_PX}px;
`;

const LABELS = {
  ours: 'waiting.ours',
  theirs: 'waiting.theirs',
  'set-aside': 'waiting.set_aside',
} as const;

/** A group of waiting conversations, folded to one line or with its rows. */
export function TurnGroup({ name, waiting, outcomes, onToggle, renderRow }: TurnGroupProps) {
  const { t, formats } = useI18n();
  const { state } = useEventBrowser();
  const [showsAll, setShowsAll] = useState(false);
  const { age: ageText } = useAgeTexts();
  const isOpen = state.view.openTurns.includes(name);
  const isSetAside = name === 'set-aside';
  const [oldest] = waiting;
  const hasAge = oldest !== undefined && oldest.age !== null;
  const shown = showsAll ? waiting : waiting.slice(0, SHOWN_ROWS);
  const items = shown.map(renderRow);
  for (const { index, item } of outcomes) items.splice(index, 0, item);
  if (waiting.length === 0) return outcomes.length > 0 ? <Rows>{items}</Rows> : null;

  return (
    <>
      <Head
        type="button"
        aria-expanded={isOpen}
        data-turn-group={name}
        $isQuiet={isSetAside}
        onClick={() => onToggle(name)}
      >
        <Summary>
          <bdi>{t(LABELS[name])}</bdi>
          <Count>{new Intl.NumberFormat(formats.locale).format(waiting.length)}</Count>
          {hasAge && !isSetAside && !isOpen && (
            <Age $band={oldest.age ?? 'fresh'}>
              <bdi>
                {waiting.length === 1
                  ? ageText(oldest)
                  : t('waiting.oldest', { age: ageText(oldest) })}
              </bdi>
            </Age>
          )}
        </Summary>
        <Chevron $isOpen={isOpen} aria-hidden="true" />
      </Head>
      {isOpen && <Rows aria-label={t(LABELS[name])}>{items}</Rows>}
      {isOpen && waiting.length > SHOWN_ROWS && (
        <More>
          <Button isLink aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            <bdi>
              {showsAll ? t('waiting.fewer') : t('waiting.show_all', { count: waiting.length })}
            </bdi>
          </Button>
        </More>
      )}
    </>
  );
}
