import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { DrawnPlot } from './plot-base.ts';

export interface PlotProps {
  /** Draws the chart. A new function draws it again. */
  readonly draw: (element: HTMLElement) => DrawnPlot;
  /** In CSS pixels. */
  readonly height: number;
  /** The chart's accessible description. */
  readonly label: string;
  /** The chart's name among the marks: it gets the focus back when the admin returns from the events of a column. */
  readonly mark: string;
}

/** The rules of uPlot's style sheet for the elements that these charts use. */
const Box = styled.div<{ $height: number }>`
  height: ${({ $height }) => $height}px;
  overflow: hidden;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }

  .u-wrap {
    position: relative;
    user-select: none;
  }

  .u-over,
  .u-under,
  .u-axis,
  .u-cursor-x {
    position: absolute;
  }

  .u-over {
    cursor: pointer;
  }

  .u-under {
    overflow: hidden;
  }

  canvas {
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
  }

  .u-cursor-x {
    top: 0;
    left: 0;
    height: 100%;
    border-right: 1px dashed ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
    pointer-events: none;
  }

  .u-select,
  .u-off {
    display: none;
  }
`;

/** A chart on a canvas. The table of its card is its equivalent for the keyboard and for screen readers. */
export function Plot({ draw, height, label, mark }: PlotProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);

  useEffect(() => {
    if (!container.current) return undefined;
    const plot = draw(container.current);
    canvas.current = plot.canvas;
    return () => {
      canvas.current = null;
      plot.destroy();
    };
  }, [draw]);

  useEffect(() => {
    canvas.current?.setAttribute('role', 'img');
    canvas.current?.setAttribute('aria-label', label);
  });

  // uPlot positions elements from the left, also in right-to-left languages.
  return <Box ref={container} $height={height} dir="ltr" tabIndex={-1} data-mark={mark} />;
}
