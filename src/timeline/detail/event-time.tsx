import { useI18n } from '../../i18n/i18n-context.tsx';

export interface EventTimeProps {
  /** In ms since 1970; null if the event has no readable date. */
  readonly ms: number | null;
  /** True for the date with weekday and year, and the time with seconds and time zone. */
  readonly isExact: boolean;
}

/** When an event happened. */
export function EventTime({ ms, isExact }: EventTimeProps) {
  const { t, formats } = useI18n();
  if (ms === null) return <span>{t('list.no_time')}</span>;
  return (
    <time dateTime={new Date(ms).toISOString()}>
      {isExact ? formats.exactTime(ms) : formats.dayAndTime(ms)}
    </time>
  );
}
