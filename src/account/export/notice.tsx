import { getColor } from '@zendeskgarden/react-theming';
import InfoIcon from '@zendeskgarden/svg-icons/src/16/info-stroke.svg';
import styled from 'styled-components';

export interface NoticeProps {
  /** `neutral` where it is just good to know. */
  readonly tone: 'neutral' | 'warning';
  /** Without a full stop. */
  readonly title: string;
  readonly text: string;
}

const Place = styled.div<{ $tone: NoticeProps['tone'] }>`
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

/** Something to know about all that stands below. */
export function Notice({ tone, title, text }: NoticeProps) {
  return (
    <Place $tone={tone} role="note" aria-label={title}>
      <InfoIcon aria-hidden="true" />
      <p>
        <bdi>
          <Title>{title}.</Title> {text}
        </bdi>
      </p>
    </Place>
  );
}
