import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lineHeight } from '../../ui/line-height.ts';

export interface DayHeadingProps {
  /** Any time of the day, in ms since 1970; null above events without a date. */
  readonly sampleMs: number | null;
  /** ms since 1970. */
  readonly nowMs: number;
}

const Heading = styled.h2`
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm} ${theme.space.base / 2}px`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('sm')};
`;

/** The day above its first event: "Today", "Yesterday", or its date. */
export function DayHeading({ sampleMs, nowMs }: DayHeadingProps) {
  const { t, formats } = useI18n();
  return <Heading>{label()}</Heading>;

  function label(): string {
    if (sampleMs === null) return t('list.no_date');
    const day = formats.dayKey(sampleMs);
    if (day === formats.dayKey(nowMs)) return t('list.today');
    if (day === formats.dayBefore(formats.dayKey(nowMs))) return t('list.yesterday');
    return formats.day(sampleMs, nowMs);
  }
}
