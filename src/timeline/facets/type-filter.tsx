import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { EVENT_TYPES, type EventType } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

export interface TypeFilterProps {
  /** How many events each type would leave. */
  readonly counts: ReadonlyMap<string, number>;
  /** True where the ticket has events of types that nobody knows. */
  readonly hasOthers: boolean;
  /** None chosen means all. */
  readonly chosen: readonly EventType[];
  readonly onChange: (chosen: readonly EventType[]) => void;
}

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

/** One toggle button per type, each with the number of events it would leave: the API's three, and `other` where needed. */
export function TypeFilter({ counts, hasOthers, chosen, onChange }: TypeFilterProps) {
  const { t } = useI18n();
  const offered = EVENT_TYPES.filter(
    (type) => type !== 'other' || hasOthers || chosen.includes('other'),
  );

  function toggle(type: EventType): void {
    onChange(chosen.includes(type) ? chosen.filter((other) => other !== type) : [...chosen, type]);
  }

  return (
    <Buttons role="group" aria-label={t('types.label')}>
      {offered.map((type) => (
        <ToggleButton
          key={type}
          size="small"
          isPressed={chosen.includes(type)}
          onClick={() => toggle(type)}
        >
          {t(`types.${type}`)}
          <Count>{t('types.count', { count: counts.get(type) ?? 0 })}</Count>
        </ToggleButton>
      ))}
    </Buttons>
  );
}
