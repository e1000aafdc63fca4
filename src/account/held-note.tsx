import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import type { FoundByFilter } from './use-event-finder.ts';

export interface HeldNoteProps {
  readonly found: FoundByFilter;
  /** How many of the newest events are in memory, whatever the filters. */
  readonly loadedCount: number;
  /** How many events are stored. */
  readonly eventCount: number;
}

const Note = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin-top: ${({ theme }) => theme.space.xs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;

  p {
    margin: 0;
  }

  [role='alert'] {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
  }
`;

/** Says which events a list has that cannot have all of them, and how far the search through the others is. */
export function HeldNote({ found, loadedCount, eventCount }: HeldNoteProps) {
  const { t, formats } = useI18n();
  const { isFiltered, result, totals } = useEventBrowser();
  const { share, isFailed, retry } = found;

  return <Note>{content()}</Note>;

  function content() {
    if (isFailed) {
      const key = isFiltered ? 'account.find_failed' : 'account.count_failed';
      return (
        <div role="alert">
          <bdi>{t.plural(key, loadedCount)}</bdi>{' '}
          <Button size="small" isLink isDanger onClick={retry}>
            {t('account.find_again')}
          </Button>
        </div>
      );
    }
    if (!isFiltered) {
      return (
        <p>
          <bdi>{t.plural('account.held', eventCount, { shown: loadedCount })}</bdi>
        </p>
      );
    }
    return (
      <>
        {share !== null && progress(share)}
        {totals && totals.shown > result.shown.length && (
          <p>
            <bdi>
              {t.plural('account.held_matches', totals.shown, { shown: result.shown.length })}
            </bdi>
          </p>
        )}
      </>
    );
  }

  function progress(done: number) {
    const percent = new Intl.NumberFormat(formats.locale, { style: 'percent' }).format(done);
    const text = t.plural('account.finding', eventCount, { percent });
    return (
      <>
        <p>
          <bdi>{text}</bdi>
        </p>
        <Progress
          value={Math.round(done * 100)}
          size="small"
          color="border.primaryEmphasis"
          aria-label={t('account.finding_name')}
          aria-valuetext={text}
        />
        {!totals && (
          <p>
            <bdi>{t.plural('account.finding_held', loadedCount)}</bdi>
          </p>
        )}
      </>
    );
  }
}
