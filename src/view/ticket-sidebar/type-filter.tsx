import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { EventType } from '../../model/event.ts';
import { offeredTypes, type TypeCounts } from '../../model/type-filter.ts';
import { useWords } from '../shared/words.tsx';

export interface TypeFilterProps {
  readonly counts: TypeCounts;
  /** None chosen means all. */
  readonly chosen: ReadonlySet<EventType>;
  readonly onChange: (chosen: ReadonlySet<EventType>) => void;
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

/** One toggle button per type, each with the number of its events. */
export function TypeFilter({ counts, chosen, onChange }: TypeFilterProps) {
  const { t } = useWords();

  function toggle(type: EventType): void {
    const next = new Set(chosen);
    if (!next.delete(type)) next.add(type);
    onChange(next);
  }

  return (
    <Buttons role="group" aria-label={t('types.label')}>
      {offeredTypes(counts, chosen).map((type) => (
        <ToggleButton
          key={type}
          size="small"
          isPressed={chosen.has(type)}
          onClick={() => toggle(type)}
        >
          {t(`types.${type}`)}
          <Count>{t('types.count', { count: counts[type] })}</Count>
        </ToggleButton>
      ))}
    </Buttons>
  );
}
