import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useRowOptions } from './row-options.ts';

/** The width of the column of avatars and icons, in px. */
const MARKER_PX = 32;

/** The pressable part of a row: a column for an avatar or an icon, and the texts. */
export const RowHead = styled.div<{ $isMarked: boolean }>`
  position: relative;
  display: grid;
  grid-template-columns: ${MARKER_PX}px minmax(0, 1fr);
  column-gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.base * 1.5}px ${theme.space.sm}`};
  background: ${({ theme, $isMarked }) =>
    $isMarked
      ? getColor({ theme, hue: 'primaryHue', light: { shade: 100 }, dark: { shade: 1000 } })
      : 'transparent'};

  &:hover {
    background: ${({ theme, $isMarked }) =>
      !$isMarked && getColor({ theme, variable: 'background.subtle' })};
  }

  /* A mark besides the background, whose contrast is too low to be the only one. */
  &::after {
    content: ${({ $isMarked }) => ($isMarked ? "''" : 'none')};
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
`;

/** A line of a row: a text that takes the room, and what stands at its end. */
export const RowLine = styled.div`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
`;

/**
 * The button of a row. Its pressable area is the whole head of the row.
 *
 * `$isEmpty`: it has no visible content, so it has the size of that area itself.
 */
export const RowButton = styled.button<{ $isEmpty?: boolean }>`
  position: ${({ $isEmpty }) => $isEmpty && 'absolute'};
  inset: ${({ $isEmpty }) => $isEmpty && 0};
  flex: 1;
  min-width: 0;
  padding: 0;
  overflow: hidden;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;

  &::before {
    position: absolute;
    inset: 0;
    content: '';
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::before {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

/** Above the pressable area of the row's button, so that it has its own tooltip. */
const Time = styled.time`
  position: relative;
  margin-inline-start: auto;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** The time of an event in ms since 1970, exact on hover. */
export function RowTime({ createdMs }: { readonly createdMs: number | null }) {
  const { t, formats } = useI18n();
  const { timeOf } = useRowOptions();
  if (createdMs === null) return <Time as="span">{t('list.no_time')}</Time>;
  return (
    <Time dateTime={new Date(createdMs).toISOString()} title={formats.exactTime(createdMs)}>
      {timeOf(createdMs)}
    </Time>
  );
}

/** A border instead of a background, which forced colors remove. */
export const UnreadDot = styled.span`
  flex: none;
  align-self: center;
  border: 4px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  border-radius: 50%;
`;

/** In the place of the time of a message that is on its way, or in doubt. */
export const PendingMark = styled.span`
  margin-inline-start: auto;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-style: italic;
  white-space: nowrap;
`;

/** Marks the message below which the agent has begun to write. */
export const DraftMark = styled.span`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;
