import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren, FunctionComponent, SVGAttributes } from 'preact';
import styled from 'styled-components';
import { lineHeight } from './line-height.ts';

export interface PageNoticeProps {
  readonly icon: FunctionComponent<SVGAttributes<SVGSVGElement>>;
  readonly title: string;
  /** `danger` for a failure, `neutral` if there is nothing to show. */
  readonly tone: 'neutral' | 'danger';
  /** Whether screen readers announce it when it appears. If left out, only failures are announced. */
  readonly isAlert?: boolean;
  /** Paragraphs, then at most one button. */
  readonly children: ComponentChildren;
}

const Notice = styled.section`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 420px;
  margin: 0 auto;
  padding: ${({ theme }) => `${theme.space.lg} ${theme.space.base * 5}px`};
  text-align: center;

  p {
    margin: 0 0 ${({ theme }) => theme.space.xs};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    text-wrap: pretty;
  }
`;

const IconCircle = styled.div<{ $tone: 'neutral' | 'danger' }>`
  display: grid;
  place-items: center;
  width: 56px;
  height: 56px;
  border-radius: 50%;
  background: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'danger' ? 'background.danger' : 'background.subtle' })};
  color: ${({ theme, $tone }) => getColor({ theme, variable: $tone === 'danger' ? 'foreground.danger' : 'foreground.subtle' })};

  svg {
    width: 24px;
    height: 24px;
  }
`;

const Title = styled.h2`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('lg')};
`;

/** Shown instead of the list: an icon, a title, an explanation, and a button. */
export function PageNotice({
  icon: Icon,
  title,
  tone,
  isAlert = tone === 'danger',
  children,
}: PageNoticeProps) {
  return (
    <Notice role={isAlert ? 'alert' : undefined}>
      <IconCircle $tone={tone}>
        <Icon aria-hidden="true" />
      </IconCircle>
      <Title>{title}</Title>
      {children}
    </Notice>
  );
}
