import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.ts';
import { type Change, changeOf, type NumberKind } from './change.ts';
import { useChangeText } from './use-change-text.ts';

export interface ChangeLineProps {
  readonly kind: NumberKind;
  readonly value: number | null;
  /** Of the previous period; null if it is not known. */
  readonly previous: number | null;
  /** True if both numbers are of what began in their period, and the number that is shown is of more. */
  readonly isOfNew?: boolean;
  /** Why the change is not known, if it is not. */
  readonly unknownReason?: string | undefined;
}

const COLORS = {
  better: 'foreground.success',
  worse: 'foreground.danger',
  neutral: 'foreground.subtle',
} as const;

const Line = styled.span<{ $verdict: Change['verdict'] }>`
  color: ${({ theme, $verdict }) => getColor({ theme, variable: COLORS[$verdict] })};
  font-variant-numeric: tabular-nums;
`;

const ARROWS = { up: '↑', down: '↓', same: '=' } as const;

/** How a number differs from the previous period: by an arrow, in words, and by color; “–” if that is not known. */
export function ChangeLine({
  kind,
  value,
  previous,
  isOfNew = false,
  unknownReason,
}: ChangeLineProps) {
  const { t } = useI18n();
  const textOf = useChangeText();
  const change = changeOf(kind, value, previous);
  if (!change) {
    return (
      <Line $verdict="neutral" title={unknownReason}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{unknownReason ?? t('insights.change.unknown')}</VisuallyHidden>
      </Line>
    );
  }
  const { direction, verdict } = change;
  return (
    <Line $verdict={verdict}>
      <span aria-hidden>{ARROWS[direction]} </span>
      <bdi>{textOf(kind, change, isOfNew)}</bdi>
      {verdict !== 'neutral' && <VisuallyHidden> {t(`insights.change.${verdict}`)}</VisuallyHidden>}
    </Line>
  );
}
