import { formatDuration } from '../../i18n/measures.ts';
import { getColor } from '@zendeskgarden/react-theming';
import styled, { css, type DefaultTheme } from 'styled-components';
import type { AgeBand, Waiting } from '../../turns/waiting.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { LINE_PX } from './line-height.ts';

export interface WaitingLineProps {
  readonly waiting: Waiting;
  /** ms since 1970. */
  readonly nowMs: number;
  /** True if the list shows only this conversation. */
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

/** Shades of the background and of the text. */
type Shades = readonly [background: number, text: number];

/** Older bands have stronger shades in both color schemes, because the hues of yellow and orange differ little. */
const COLORS: Readonly<
  Record<Exclude<AgeBand, 'fresh'>, { hue: string; light: Shades; dark: Shades }>
> = {
  warning: { hue: 'yellow', light: [200, 900], dark: [900, 200] },
  late: { hue: 'orange', light: [400, 1000], dark: [700, 100] },
  overdue: { hue: 'red', light: [700, 100], dark: [700, 100] },
};

const Age = styled.span<{ $band: AgeBand }>`
  flex: none;
  padding: 0 ${({ theme }) => `${theme.space.base * 1.5}px`};
  border-radius: 10px;
  font-variant-numeric: tabular-nums;
  line-height: 20px;
  ${({ theme, $band }) => ageColors(theme, $band)};
`;

/** Colors by age. The text shows the age too. */
function ageColors(theme: DefaultTheme, band: AgeBand) {
  if (band === 'fresh') {
    return css`
      background: ${getColor({ theme, variable: 'background.subtle' })};
      color: ${getColor({ theme, variable: 'foreground.subtle' })};
    `;
  }
  const { hue, light, dark } = COLORS[band];
  return css`
    background: ${getColor({ theme, hue, light: { shade: light[0] }, dark: { shade: dark[0] } })};
    color: ${getColor({ theme, hue, light: { shade: light[1] }, dark: { shade: dark[1] } })};
  `;
}

/** One waiting conversation: who has to answer, and for how long. A press filters the list by it or removes the filter. */
export function WaitingLine({ waiting, nowMs, isChosen, onPress }: WaitingLineProps) {
  const { t, formats } = useI18n();
  const { conversation, turn, age } = waiting;
  const subject = conversationName(conversation, t);
  const turnText = textOfTurn();
  return (
    <Line type="button" aria-pressed={isChosen} onClick={onPress}>
      <Text dir="auto">
        <bdi>{turn.whose === 'ours' ? <strong>{turnText}</strong> : turnText}</bdi>
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

  function textOfTurn(): string {
    const [first, ...others] = turn.people.map((one) => participantName(one, t));
    if (first === undefined) return t('waiting.unknown');
    if (others.length === 0) return t(`waiting.${turn.whose}`, { people: first });
    const people = t('waiting.people', { first, count: others.length });
    return t(`waiting.${turn.whose}`, { people });
  }
}
