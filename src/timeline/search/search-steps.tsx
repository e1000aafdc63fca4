import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import NextIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import PreviousIcon from '@zendeskgarden/svg-icons/src/16/chevron-up-stroke.svg';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Announcement } from '../../ui/announcement.tsx';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { matchAt } from './matches-of.ts';

const Line = styled.div`
  display: flex;
  align-items: center;
  min-height: 36px;
`;

const Position = styled.span`
  flex: 1;
  margin-inline-end: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Looks disabled without being so. Otherwise the button would lose the focus when nothing matches any more. */
const StepButton = styled(IconButton)`
  &&[aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
    cursor: default;
  }
`;

const STEPS = [
  { by: -1, label: 'filters.previous', Icon: PreviousIcon },
  { by: 1, label: 'filters.next', Icon: NextIcon },
] as const;

/** Which match of a search is the current one, and buttons that step through the matches. */
export default function SearchSteps() {
  const { t } = useI18n();
  const { state, rows, currentIndex, result, dispatch } = useEventBrowser();
  /** Key of the match to which the last step led. */
  const [steppedKey, setSteppedKey] = useState<string | null>(null);
  const match = matchAt(rows, currentIndex, 0);
  const text = match
    ? t('filters.position', { position: match.position, count: result.shown.length })
    : t('filters.no_matches');

  function step(by: 1 | -1): void {
    const target = matchAt(rows, currentIndex, by);
    if (!target) return;
    setSteppedKey(target.key);
    dispatch({ type: 'match-selected', key: target.key });
  }

  return (
    <Line>
      <Position>{text}</Position>
      {/* While the agent types, the summary is announced. A row that gets the focus has its position itself. */}
      <Announcement text={steppedKey !== null && state.currentKey === steppedKey ? text : ''} />
      {STEPS.map(({ by, label, Icon }) => (
        <Tooltip key={label} content={t(label)} isLabel placement="bottom">
          <StepButton
            size="small"
            aria-label={t(label)}
            aria-disabled={match === null}
            onClick={() => step(by)}
          >
            <Icon />
          </StepButton>
        </Tooltip>
      ))}
    </Line>
  );
}
