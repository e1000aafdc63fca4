import { useI18n } from '../../i18n/i18n-context.tsx';

export interface EventTimeProps {
  /** In ms since 1970; null if the event has no readable date. */
  readonly ms: number | null;
  /** True for the time with seconds. Weekday and time zone are shown on hover. */
  readonly isExact: boolean;
}

/** When an event happened. */
export function EventTime({ ms, isExact }: EventTimeProps) {
  const { t, formats } = useI18n();
  if (ms === null) return <span>{t('list.no_time')}</span>;
  return (
    <time dateTime={new Date(ms).toISOString()} title={formats.exactTime(ms)}>
      {isExact ? formats.timeWithSeconds(ms) : formats.dayAndTime(ms)}
    </time>
  );
}
