import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { EVENT_TYPES, type EventType } from '../../events/event.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { FACETS, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.base * 1.5}px`};

  button {
    padding-inline: ${({ theme }) => `${theme.space.base * 2.5}px`};
  }
`;

const Count = styled.span`
  margin-inline-start: ${({ theme }) => `${theme.space.base * 1.5}px`};
  font-variant-numeric: tabular-nums;
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

/** A toggle button per event type, with its number of events. `other` is only shown if it is chosen or occurs. */
export function TypeFilter() {
  const { t } = useI18n();
  const { timeline, facets, result, dispatch } = useEventBrowser();
  const hasOther =
    facets.types.includes('other') || timeline.events.some(({ type }) => type === 'other');
  const offered = EVENT_TYPES.filter((type) => type !== 'other' || hasOther);

  function toggle(type: EventType): void {
    dispatch({ type: 'facets-changed', facets: withOptionToggled(facets, 'types', type) });
  }

  return (
    <Buttons role="group" aria-label={FACETS.types.label(t)}>
      {offered.map((type) => (
        <ToggleButton
          key={type}
          size="small"
          isPressed={facets.types.includes(type)}
          onClick={() => toggle(type)}
        >
          {t(`types.${type}`)}
          <Count>{t('types.count', { count: result.countsOf('types').get(type) ?? 0 })}</Count>
        </ToggleButton>
      ))}
    </Buttons>
  );
}
