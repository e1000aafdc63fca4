import { Button } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu } from '@zendeskgarden/react-dropdowns';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { PeriodChoice } from './period-choice.ts';
import { Note } from './cards/subtle-line.ts';
import type { InsightsPeriod } from './metrics/period.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { useWorkingTime } from '../../timeline/waiting/working-time-context.ts';
import { createDurations } from './charts/durations.ts';
import { useChartFormats } from './charts/use-chart-formats.ts';
import { usePeriodTexts } from './use-period-texts.ts';
import { workingWeekLabel } from './working-week-label.ts';

export interface PeriodLineProps extends InsightsPeriod {
  readonly choice: PeriodChoice;
  /** Null if a date filter decides. */
  readonly onChoose: ((choice: PeriodChoice) => void) | null;
  /** Conversations that the reply times and ages leave out, and all of them. */
  readonly unjudgedCount: number;
  readonly conversationCount: number;
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  grid-column: 1 / -1;
  align-items: center;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
  min-height: 32px;

  > :first-child {
    flex: 1 1 240px;
  }
`;

/** In one line, if there is room. */
const Texts = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

const Period = styled.p`
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Wide enough for its items, and inside the frame. Otherwise its width depends on where the browser measures it first. */
const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: calc(100vw - ${({ theme }) => theme.space.lg});
`;

const CHOICES: readonly PeriodChoice[] = ['newest-half', 'whole'];

/** What the insights are of, what they are compared with, and what they leave out. */
export function PeriodLine({
  period,
  previous,
  previousNeedsMs,
  choice,
  onChoose,
  unjudgedCount,
  conversationCount,
}: PeriodLineProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { dayMs, isCalendar, week } = useWorkingTime() ?? CALENDAR_TIME;
  const chartFormats = useChartFormats();
  const { from, to, length } = usePeriodTexts(period);
  const values = { from: isolate(from), to: isolate(to), length: isolate(length) };
  return (
    <Line>
      <Texts>
        <Period>
          <bdi>{t(previous ? 'insights.period.compared' : 'insights.period.alone', values)}</bdi>
        </Period>
        {previousNeedsMs !== null && (
          <Note>
            <bdi>
              {t('insights.period.needs', {
                day: isolate(formats.dayNamed(formats.dayKey(previousNeedsMs))),
              })}
            </bdi>
          </Note>
        )}
        <Note>
          <bdi>
            {hoursText()} {t('insights.where_set')}
          </bdi>
        </Note>
        {unjudgedCount > 0 && (
          <Note>
            <bdi>{t.plural('insights.unjudged', unjudgedCount, { all: conversationCount })}</bdi>
          </Note>
        )}
      </Texts>
      {onChoose && (
        <FittedMenu
          isCompact
          placement="bottom-end"
          selectedItems={[{ value: choice, name: 'period', type: 'radio' }]}
          // Garden also calls this without a value, when no item was chosen.
          onChange={({ value }: { value?: string }) => {
            const chosen = CHOICES.find((one) => one === value);
            if (chosen) onChoose(chosen);
          }}
          button={(trigger: object) => (
            <Button {...trigger} size="small">
              {t('insights.period.button')}
              <Button.EndIcon>
                <ChevronIcon />
              </Button.EndIcon>
            </Button>
          )}
        >
          <ItemGroup type="radio" aria-label={t('insights.period.button')}>
            {CHOICES.map((one) => (
              <Item key={one} name="period" value={one} label={t(`insights.period.${one}`)} />
            ))}
          </ItemGroup>
        </FittedMenu>
      )}
    </Line>
  );

  function hoursText(): string {
    if (isCalendar) return t('insights.calendar_hours');
    const dayLength = isolate(createDurations(CALENDAR_TIME, i18n).duration(dayMs));
    const hours = week && workingWeekLabel(week, t, chartFormats);
    if (!week || !hours) return t('insights.business_hours', { length: dayLength });
    const zone = isolate(week.timeZone);
    return t('insights.business_hours_of', { length: dayLength, hours: isolate(hours), zone });
  }
}
