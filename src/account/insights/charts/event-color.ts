import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import type { EventType } from '../../../events/event.ts';

/** The hues of the markers in the event list, in shades with a contrast of at least 3:1 to the background. */
const COLORS = {
  create: { hue: 'successHue', light: { shade: 600 }, dark: { shade: 500 } },
  reply: { hue: 'primaryHue', light: { shade: 700 }, dark: { shade: 600 } },
  update: { hue: 'neutralHue', light: { shade: 600 }, dark: { shade: 500 } },
  other: { hue: 'warningHue', light: { shade: 600 }, dark: { shade: 500 } },
} as const;

/** The color of an event type in charts. */
export function eventColor(theme: DefaultTheme, type: EventType): string {
  return getColor({ theme, ...COLORS[type] });
}
