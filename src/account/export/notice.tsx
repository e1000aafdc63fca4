import { getColor } from '@zendeskgarden/react-theming';
import InfoIcon from '@zendeskgarden/svg-icons/src/16/info-stroke.svg';
import styled from 'styled-components';

export interface NoticeProps {
  /** `neutral` if no action is needed. */
  readonly tone: 'neutral' | 'warning';
  /** Without a period. */
  readonly title: string;
  readonly text: string;
}

const Container = styled.div<{ $tone: NoticeProps['tone'] }>`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'warning' ? 'background.warning' : 'background.subtle' })};
  color: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'warning' ? 'foreground.warning' : 'foreground.default' })};

  svg {
    margin-top: 2px;
  }

  p {
    max-width: 110ch;
    margin: 0;
    text-wrap: pretty;
  }
`;

const Title = styled.strong`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** A notice about everything below it. */
export function Notice({ tone, title, text }: NoticeProps) {
  return (
    <Container $tone={tone} role="note" aria-label={title}>
      <InfoIcon aria-hidden="true" />
      <p>
        <bdi>
          <Title>{title}.</Title> {text}
        </bdi>
      </p>
    </Container>
  );
}
