import { getColor } from '@zendeskgarden/react-theming';
import { getContrast } from 'polished';
import { describe, expect, it } from 'vitest';
import { gardenTheme } from '../../../app/garden-theme.ts';
import { EVENT_TYPES } from '../../../events/event.ts';
import { BAR_HUES, barColor } from './bars.tsx';
import { eventColor } from './event-color.ts';

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const theme = gardenTheme(colorScheme, 'ltr');
  const background = getColor({ theme, variable: 'background.default' });
  const track = getColor({ theme, variable: 'background.subtle' });

  it.each(EVENT_TYPES)('the columns of the type %s stand out from the background', (type) => {
    expect(getContrast(eventColor(theme, type), background)).toBeGreaterThanOrEqual(3);
  });

  it.each(BAR_HUES)('bars of the hue %s stand out from their track', (hue) => {
    expect(getContrast(barColor(theme, hue), track)).toBeGreaterThanOrEqual(3);
  });
});
