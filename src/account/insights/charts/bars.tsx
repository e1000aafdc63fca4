import { getColor } from '@zendeskgarden/react-theming';
import styled, { css, type DefaultTheme } from 'styled-components';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import { lineHeight } from '../../../ui/line-height.ts';
import { PlainButton } from '../../../ui/plain-button.ts';
import { useInsightsContext } from '../insights-context.tsx';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** From 0 to 1: the length of the bar. */
  readonly length: number;
  /** The number that the bar stands for. */
  readonly text: string;
  /** Further numbers, less prominent. */
  readonly detail?: string;
  /** From 0 to 1: a line at a second, higher number. */
  readonly tick?: number | undefined;
  /** Defaults to the theme's primary hue. */
  readonly hue?: BarHue;
  /** The bar cannot have a number: its track is hatched. */
  readonly isHatched?: boolean;
  /** The events behind the bar; null if there are none. */
  readonly selection: EventSelection | null;
}

export interface BarsProps {
  /** The list's accessible name. */
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** Each bar has its number as text next to it. Against the track behind it, a bar has a contrast of at least 3:1. */
const SHADES = {
  primaryHue: { light: { shade: 700 }, dark: { shade: 600 } },
  neutralHue: { light: { shade: 600 }, dark: { shade: 500 } },
  yellow: { light: { shade: 600 }, dark: { shade: 400 } },
  orange: { light: { shade: 700 }, dark: { shade: 600 } },
  red: { light: { shade: 700 }, dark: { shade: 600 } },
} as const;

export type BarHue = keyof typeof SHADES;

export const BAR_HUES = Object.keys(SHADES) as BarHue[];

const List = styled.ul`
  display: grid;
  grid-template-columns: fit-content(38%) minmax(40px, 1fr) auto auto;
  column-gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  list-style: none;
`;

const Item = styled.li`
  display: grid;
  grid-template-columns: subgrid;
  grid-column: 1 / -1;
`;

const Row = styled(PlainButton)`
  display: grid;
  grid-template-columns: subgrid;
  grid-column: 1 / -1;
  align-items: center;
  min-height: 28px;
  padding: 2px ${({ theme }) => theme.space.xxs};
  cursor: ${({ as }) => (as === 'div' ? 'auto' : 'pointer')};
`;

const Label = styled.bdi`
  overflow-wrap: anywhere;
`;

const Track = styled.span<{ $isHatched: boolean }>`
  position: relative;
  height: 12px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  ${({ theme, $isHatched }) => {
    const line = getColor({ theme, variable: 'border.emphasis' });
    return (
      $isHatched &&
      css`
        background: repeating-linear-gradient(
          135deg,
          ${line} 0 1px,
          ${getColor({ theme, variable: 'background.default' })} 1px 6px
        );
        box-shadow: inset 0 0 0 1px ${line};
        forced-color-adjust: none;
      `
    );
  }}
`;

/** The minimum width keeps a count of 1 visible next to thousands. */
const Fill = styled.span<{ $hue: BarHue }>`
  display: block;
  min-width: 2px;
  height: 100%;
  border-radius: inherit;
  background: ${({ theme, $hue }) => barColor(theme, $hue)};
  /* Backgrounds vanish in forced colors. */
  forced-color-adjust: none;
`;

const Tick = styled.span<{ $hue: BarHue }>`
  position: absolute;
  top: -3px;
  width: 2px;
  height: 18px;
  background: ${({ theme, $hue }) => barColor(theme, $hue)};
  forced-color-adjust: none;
`;

/** The color of a bar. */
export function barColor(theme: DefaultTheme, hue: BarHue): string {
  return getColor({ theme, hue, ...SHADES[hue] });
}

const Count = styled.span`
  font-variant-numeric: tabular-nums;
  text-align: end;
`;

const Detail = styled(Count)`
  min-width: 4ch;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** A list of horizontal bars with their numbers. Each opens the events behind it. */
export function Bars({ label, bars }: BarsProps) {
  return (
    <List aria-label={label}>
      {bars.map((bar) => (
        <Item key={bar.key}>
          <BarRow bar={bar} mark={`${label} ${bar.key}`} />
        </Item>
      ))}
    </List>
  );
}

function BarRow({ bar, mark }: { readonly bar: Bar; readonly mark: string }) {
  const { onDrillDown } = useInsightsContext();
  const { selection, hue = 'primaryHue', length, tick } = bar;
  const content = (
    <>
      <Label>{bar.label}</Label>
      <Track $isHatched={bar.isHatched ?? false}>
        {length > 0 && <Fill $hue={hue} style={{ width: `${length * 100}%` }} />}
        {tick !== undefined && (
          <Tick $hue={hue} style={{ insetInlineStart: `calc(${tick * 100}% - 2px)` }} />
        )}
      </Track>
      <Count>
        <bdi>{bar.text}</bdi>
      </Count>
      <Detail>
        <bdi>{bar.detail}</bdi>
      </Detail>
    </>
  );
  if (!selection) return <Row as="div">{content}</Row>;
  return (
    <Row type="button" data-mark={mark} onClick={() => onDrillDown(selection, mark)}>
      {content}
    </Row>
  );
}
