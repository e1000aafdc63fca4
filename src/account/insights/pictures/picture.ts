import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** A chart that can be drawn as a picture. Lengths are CSS pixels; the picture has twice as many. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Draws the chart; the origin of the context is the chart's left top corner, and text is drawn in its direction. */
  readonly paint: (context: CanvasRenderingContext2D, pen: Pen) => void;
}

export interface PictureFrame {
  readonly title: string;
  /** The period, and whatever else a picture must say that stands alone. */
  readonly subtitle: string;
  readonly theme: DefaultTheme;
}

/** The theme's fonts and colors. */
export interface Pen {
  readonly theme: DefaultTheme;
  readonly isRtl: boolean;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly track: string;
  readonly background: string;
  readonly font: (px: number, isBold?: boolean) => string;
}

/** Pixels of the picture per CSS pixel. */
const SCALE = 2;

const MARGIN = 20;
const HEAD = 52;

/**
 * Draws a chart with its title on a solid background.
 *
 * @returns a PNG file
 * @throws {Error} if the browser cannot draw a picture of this size
 */
export function pictureFile(picture: Picture, frame: PictureFrame): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = (picture.width + 2 * MARGIN) * SCALE;
  canvas.height = (picture.height + HEAD + 2 * MARGIN) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  paintFramed(context, picture, frame);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}

function paintFramed(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { title, subtitle, theme }: PictureFrame,
): void {
  const pen = penOf(theme);
  const width = picture.width + 2 * MARGIN;
  context.scale(SCALE, SCALE);
  context.direction = pen.isRtl ? 'rtl' : 'ltr';
  context.fillStyle = pen.background;
  context.fillRect(0, 0, width, picture.height + HEAD + 2 * MARGIN);

  const startX = pen.isRtl ? width - MARGIN : MARGIN;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  context.fillStyle = pen.text;
  context.font = pen.font(16, true);
  context.fillText(title, startX, MARGIN + 14, picture.width);
  context.fillStyle = pen.subtle;
  context.font = pen.font(12);
  context.fillText(subtitle, startX, MARGIN + 34, picture.width);

  context.translate(MARGIN, MARGIN + HEAD);
  picture.paint(context, pen);
}

function penOf(theme: DefaultTheme): Pen {
  const color = (variable: string) => getColor({ theme, variable });
  return {
    theme,
    isRtl: theme.rtl,
    text: color('foreground.default'),
    subtle: color('foreground.subtle'),
    line: color('border.subtle'),
    track: color('background.subtle'),
    background: color('background.default'),
    font: (px, isBold = false) => `${isBold ? 600 : 400} ${px}px ${theme.fonts.system}`,
  };
}

/** Shortens a text with an ellipsis to a width in the context's font. */
export function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && context.measureText(`${characters.join('')}…`).width > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
