import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lineHeight } from '../../ui/line-height.ts';

export interface ExportBarProps {
  /** What the page shows, or what the export is doing: see `BarHeading` and `BarText`. */
  readonly children?: ComponentChildren;
  /** The buttons at the end of the bar. */
  readonly actions: ComponentChildren;
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  min-height: 48px;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
`;

const Title = styled.h1`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('lg')};
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-inline-start: auto;
`;

/** What the page shows, or what the export is doing. Takes the focus when the pressed button of the bar disappears. */
export const BarHeading = styled.h2.attrs({ tabIndex: -1 })`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  font-size: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  font-variant-numeric: tabular-nums;

  &:focus-visible {
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`;

/** More about the export, in digits of one width, so that the bar does not move as the numbers change. */
export const BarText = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-variant-numeric: tabular-nums;
`;

/** The title of the page, and in the same line the export. */
export function ExportBar({ children, actions }: ExportBarProps) {
  const { t } = useI18n();
  return (
    <Bar>
      <Title>
        <bdi>{t('account.title')}</bdi>
      </Title>
      {children}
      {actions && <Actions>{actions}</Actions>}
    </Bar>
  );
}
