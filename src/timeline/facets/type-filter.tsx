import { getColor } from '@zendeskgarden/react-theming';
import OtherIcon from '@zendeskgarden/svg-icons/src/12/asterisk-stroke.svg';
import PressedIcon from '@zendeskgarden/svg-icons/src/12/check-lg-stroke.svg';
import UpdateIcon from '@zendeskgarden/svg-icons/src/12/pencil-stroke.svg';
import CreateIcon from '@zendeskgarden/svg-icons/src/12/plus-stroke.svg';
import ReplyIcon from '@zendeskgarden/svg-icons/src/12/speech-bubble-plain-stroke.svg';
import styled from 'styled-components';
import { EVENT_TYPES, type EventType } from '../../events/event.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { FACETS, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useListIsReplaced } from '../use-list-is-shown.ts';

const ICONS = { create: CreateIcon, reply: ReplyIcon, update: UpdateIcon, other: OtherIcon };

const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
`;

/** Pressed, its icon is a check, and a ring and a fill are added, which do not change its size. */
const Chip = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 28px;
  padding: 0 6px;
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: 14px;
  background: none;
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 1.3;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    background: ${({ theme }) =>
      getColor({ theme, hue: 'primaryHue', light: { shade: 100 }, dark: { shade: 1000 } })};
    box-shadow: inset 0 0 0 1px
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }

  /* Three chips fit into one line at 280 px, also in German. */
  @media (max-width: 319px) {
    padding: 0 ${({ theme }) => theme.space.xxs};

    &[aria-pressed='false'] svg {
      display: none;
    }
  }

  @media (forced-colors: active) {
    &[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/**
 * Has the room of its highest possible number from the start. Otherwise the chips move when the counts become known, and a press
 * at that moment hits another chip or none.
 */
const Count = styled.span`
  font-variant-numeric: tabular-nums;

  &[data-widest] {
    display: inline-grid;
    text-align: start;
  }

  &[data-widest]::after {
    height: 0;
    overflow: hidden;
    visibility: hidden;
    content: attr(data-widest);
  }
`;

/**
 * A filter chip per event type, with its number of events in the list. What stands in place of the list has its own numbers.
 * `other` is only shown if it is chosen or occurs.
 */
export function TypeFilter() {
  const { t } = useI18n();
  const { facets, counts, maxCount, samplesOf, dispatch } = useEventBrowser();
  const isReplaced = useListIsReplaced();
  const hasOther = facets.types.includes('other') || samplesOf('types').has('other');
  const offered = EVENT_TYPES.filter((type) => type !== 'other' || hasOther);

  function toggle(type: EventType): void {
    dispatch({ type: 'facets-changed', facets: withOptionToggled(facets, 'types', type) });
  }

  return (
    <Chips role="group" aria-label={FACETS.types.label(t)}>
      {offered.map((type) => {
        const isPressed = facets.types.includes(type);
        const Icon = isPressed ? PressedIcon : ICONS[type];
        return (
          <Chip key={type} type="button" aria-pressed={isPressed} onClick={() => toggle(type)}>
            <Icon aria-hidden="true" />
            {t(`types.${type}`)}
            {!isReplaced && (
              <Count
                data-widest={maxCount === null ? undefined : t('types.count', { count: maxCount })}
              >
                {counts
                  ? t('types.count', { count: counts.countsOf('types').get(type) ?? 0 })
                  : t('types.counting')}
              </Count>
            )}
          </Chip>
        );
      })}
    </Chips>
  );
}
