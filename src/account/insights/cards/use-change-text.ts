import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { Change, NumberKind } from './change.ts';

/**
 * Returns a function that says a change in words, such as “25% faster” or “3 more”.
 *
 * @returns a function; its `isOfNew` is true for a number of what began in the period, such as “3 more new ones”
 */
export function useChangeText(): (kind: NumberKind, change: Change, isOfNew: boolean) => string {
  const { t, formats } = useI18n();
  const { locale } = formats;
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const count = new Intl.NumberFormat(locale);
    return (kind, { direction, amount, unit }, isOfNew) => {
      if (direction === 'same') return t('insights.change.same');
      const isUp = direction === 'up';
      if (unit === 'points') {
        const points = isolate(count.format(Math.round(amount * 100)));
        return t(isUp ? 'insights.change.points_up' : 'insights.change.points_down', { points });
      }
      const text = isolate((unit === 'percent' ? percent : count).format(amount));
      if (kind === 'duration')
        return t(isUp ? 'insights.change.slower' : 'insights.change.faster', { amount: text });
      if (isOfNew)
        return t(isUp ? 'insights.change.more_new' : 'insights.change.fewer_new', { amount: text });
      return t(isUp ? 'insights.change.more' : 'insights.change.fewer', { amount: text });
    };
  }, [t, locale]);
}
