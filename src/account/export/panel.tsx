import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { lineHeight } from '../../ui/line-height.ts';

/** A framed section of the page with its own heading. */
export const Panel = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.base * 4}px ${theme.space.md}`};
  border: ${({ theme }) => `${theme.borders.sm} ${getColor({ theme, variable: 'border.default' })}`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

/** The heading of a panel. */
export const PanelHeading = styled.h2`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('lg')};

  &:focus-visible {
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`;

/** A paragraph of a panel. */
export const PanelText = styled.p`
  max-width: 80ch;
  margin: 0;
  text-wrap: pretty;
`;

/** Secondary text of a panel. */
export const PanelAside = styled(PanelText)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** A row of buttons, with text that belongs to them. */
export const PanelActions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
`;

export interface ClosablePanelProps {
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** A panel that Escape closes. */
export function ClosablePanel({ children, onClose }: ClosablePanelProps) {
  return (
    <Panel
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </Panel>
  );
}
