import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import type { EventType } from '../../../events/event.ts';

/** The hues of the markers in the list of events, in shades that stand out from the page by three to one. */
const COLOURS = {
  create: { hue: 'successHue', light: { shade: 600 }, dark: { shade: 500 } },
  reply: { hue: 'primaryHue', light: { shade: 700 }, dark: { shade: 600 } },
  update: { hue: 'neutralHue', light: { shade: 500 }, dark: { shade: 500 } },
  other: { hue: 'warningHue', light: { shade: 600 }, dark: { shade: 500 } },
} as const;

/** The colour of an event's type in charts. */
export function eventColor(theme: DefaultTheme, type: EventType): string {
  return getColor({ theme, ...COLOURS[type] });
}
