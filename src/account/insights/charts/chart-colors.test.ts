import { getColor } from '@zendeskgarden/react-theming';
import { getContrast } from 'polished';
import { describe, expect, it } from 'vitest';
import { gardenTheme } from '../../../app/garden-theme.ts';
import { EVENT_TYPES } from '../../../events/event.ts';
import { BAR_HUES, barColor } from './bars.tsx';
import { eventColor } from './event-color.ts';
import { HEAT_LEVELS, heatColor } from './heat-color.ts';
import { lineColor } from './plot-lines.ts';

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const theme = gardenTheme(colorScheme, 'ltr');
  const background = getColor({ theme, variable: 'background.default' });
  const track = getColor({ theme, variable: 'background.subtle' });

  it.each(EVENT_TYPES)('the columns of the type %s stand out from the background', (type) => {
    expect(getContrast(eventColor(theme, type), background)).toBeGreaterThanOrEqual(3);
  });

  it.each(['median', 'p90'] as const)('the line of the %s stands out from both grounds', (line) => {
    expect(getContrast(lineColor(theme, line), background)).toBeGreaterThanOrEqual(3);
    expect(getContrast(lineColor(theme, line), track)).toBeGreaterThanOrEqual(3);
  });

  it('cells with messages stand out from empty ones, the more the further', () => {
    const contrasts = Array.from({ length: HEAT_LEVELS }, (_, index) =>
      getContrast(heatColor(theme, index + 1), heatColor(theme, 0)),
    );
    expect(contrasts[0]).toBeGreaterThanOrEqual(3);
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });

  it.each(BAR_HUES)('bars of the hue %s stand out from their track', (hue) => {
    expect(getContrast(barColor(theme, hue), track)).toBeGreaterThanOrEqual(3);
  });
});
