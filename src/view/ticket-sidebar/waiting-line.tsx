import { formatDuration } from '../../i18n/measures.ts';
import { getColor } from '@zendeskgarden/react-theming';
import styled, { css, type DefaultTheme } from 'styled-components';
import type { AgeBand, Waiting } from '../../model/waiting.ts';
import { participantName } from '../shared/participant-name.ts';
import { useWords } from '../shared/words.tsx';
import { LINE_PX } from './waiting-strip-props.ts';

export interface WaitingLineProps {
  readonly waiting: Waiting;
  readonly nowMs: number;
  /** True where the list shows this conversation alone. */
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

const Line = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  height: ${LINE_PX}px;
  padding: 0 ${({ theme }) => theme.space.xxs};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: none;
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  text-align: start;
  cursor: pointer;

  &:hover,
  &[aria-pressed='true'] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  &[aria-pressed='true'] {
    box-shadow: inset 2px 0 0
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

const Text = styled.span`
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Subject = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const COLOURS: Readonly<Record<Exclude<AgeBand, 'fresh'>, { hue: string; shade: number }>> = {
  warning: { hue: 'yellow', shade: 200 },
  late: { hue: 'orange', shade: 300 },
  overdue: { hue: 'red', shade: 300 },
};

const Age = styled.span<{ $band: AgeBand }>`
  flex: none;
  padding: 0 ${({ theme }) => `${theme.space.base * 1.5}px`};
  border-radius: 10px;
  font-variant-numeric: tabular-nums;
  line-height: 20px;
  ${({ theme, $band }) => ageColours(theme, $band)};
`;

/** The words tell the age; the colour only leads the eye. */
function ageColours(theme: DefaultTheme, band: AgeBand) {
  if (band === 'fresh') {
    return css`
      background: ${getColor({ theme, variable: 'background.subtle' })};
      color: ${getColor({ theme, variable: 'foreground.subtle' })};
    `;
  }
  const { hue, shade } = COLOURS[band];
  return css`
    background: ${getColor({ theme, hue, light: { shade }, dark: { shade: 900 } })};
    color: ${getColor({ theme, hue, light: { shade: 900 }, dark: { shade: 200 } })};
  `;
}

/** One conversation that waits: for whom, since when. A press narrows the list to it, another widens it again. */
export function WaitingLine({ waiting, nowMs, isChosen, onPress }: WaitingLineProps) {
  const { t, formats } = useWords();
  const { conversation, turn, age } = waiting;
  const subject = conversation.subject ?? t('list.no_subject');
  const words = turnWords();
  return (
    <Line type="button" aria-pressed={isChosen} onClick={onPress}>
      <Text>
        <bdi>{turn.whose === 'ours' ? <strong>{words}</strong> : words}</bdi>
        <Subject>
          {' · '}
          <bdi>{subject}</bdi>
        </Subject>
      </Text>
      <Age $band={age ?? 'fresh'}>
        {turn.sinceMs === null
          ? t('waiting.no_age')
          : formatDuration(formats.locale, nowMs - turn.sinceMs)}
      </Age>
    </Line>
  );

  function turnWords(): string {
    const [first, ...others] = turn.people.map((one) => participantName(one, t));
    if (first === undefined) return t('waiting.somebody');
    if (others.length === 0) return t(`waiting.${turn.whose}`, { people: first });
    const people = t('waiting.people', { first, count: others.length });
    return t(turn.whose === 'ours' ? 'waiting.ours_several' : 'waiting.theirs', { people });
  }
}
