import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import { PlainButton } from '../../../ui/plain-button.ts';
import { useInsightsContext } from '../insights-context.tsx';

export interface MarkProps {
  /** Names the mark in the whole page. */
  readonly mark: string;
  /** The events behind the mark; null if there are none: then it is no button. */
  readonly selection: EventSelection | null;
  /** The name for screen readers, which contains the visible text; the visible text if it is not set. */
  readonly name?: string | undefined;
  /** Shown by browsers while the pointer is over the mark. */
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** As wide as its container, whose long texts it shortens. */
const Button = styled(PlainButton)`
  display: block;
  box-sizing: border-box;
  width: calc(100% + 8px);
  min-height: 24px;
  margin-inline: -4px;
  padding: 0 4px;
  text-align: inherit;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};

  &:hover {
    text-decoration: underline;
  }
`;

/** A part of a table that opens the events behind it. */
export function Mark({ mark, selection, name, title, children }: MarkProps) {
  const { onDrillDown } = useInsightsContext();
  if (!selection) return <span title={title}>{children}</span>;
  return (
    <Button
      type="button"
      data-mark={mark}
      aria-label={name}
      title={title}
      onClick={() => onDrillDown(selection, mark)}
    >
      {children}
    </Button>
  );
}
