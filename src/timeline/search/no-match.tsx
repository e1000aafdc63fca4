import { Button } from '@zendeskgarden/react-buttons';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

export interface NoMatchProps {
  /** How many events there are without search and facets. */
  readonly eventCount: number;
  readonly onClear: () => void;
}

/** See `lazy.tsx`. */
export default function NoMatch({ eventCount, onClear }: NoMatchProps) {
  const { t } = useI18n();
  return (
    <PageNotice icon={FilterIcon} tone="neutral" title={t('filters.no_match_title')}>
      <p>{t.plural('filters.no_match_text', eventCount)}</p>
      <Button size="small" onClick={onClear}>
        {t('filters.no_match_clear')}
      </Button>
    </PageNotice>
  );
}
