import { getColor } from '@zendeskgarden/react-theming';
import InfoIcon from '@zendeskgarden/svg-icons/src/16/info-stroke.svg';
import styled from 'styled-components';

export interface NoticeProps {
  /** `neutral` for information, `warning` for a problem. */
  readonly tone: 'neutral' | 'warning';
  /** Without a period. */
  readonly title: string;
  readonly text: string;
}

const Box = styled.div<{ $tone: NoticeProps['tone'] }>`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.sm} ${theme.space.base * 4}px`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'warning' ? 'background.warning' : 'background.subtle' })};
  color: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'warning' ? 'foreground.warning' : 'foreground.default' })};

  svg {
    margin-top: 2px;
  }

  p {
    max-width: 80ch;
    margin: 0;
    text-wrap: pretty;
  }
`;

const Title = styled.strong`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** A notice about the content below it. */
export function Notice({ tone, title, text }: NoticeProps) {
  return (
    <Box $tone={tone} role="note" aria-label={title}>
      <InfoIcon aria-hidden="true" />
      <p>
        <bdi>
          <Title>{title}.</Title> {text}
        </bdi>
      </p>
    </Box>
  );
}
