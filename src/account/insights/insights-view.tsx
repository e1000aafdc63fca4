import { Suspense } from 'preact/compat';
import { late } from '../../ui/lazy.tsx';
import { Sentence } from '../../ui/load-error.tsx';
import { useWords } from '../../i18n/i18n-context.tsx';
import type { AccountActions } from '../account-actions.ts';
import type { FiguresPageProps } from './insights-page.tsx';
import { FiguresSkeleton } from './insights-skeleton.tsx';
import { useFigures } from './use-insights.ts';

export interface AccountFiguresViewProps extends Omit<FiguresPageProps, 'figures'> {
  readonly work: AccountActions['figures'];
  /** Keys of the events to look at; null for all. */
  readonly shownKeys: ReadonlySet<string> | null;
  /** Changes with the events. */
  readonly version: unknown;
}

const FiguresPage = late<FiguresPageProps>(
  () => import(/* webpackChunkName: "figures" */ './insights-page.tsx'),
);

/** What the shown events say. */
export function AccountFiguresView(props: AccountFiguresViewProps) {
  const { work, shownKeys, version, ...rest } = props;
  const { t } = useWords();
  const figures = useFigures(work, shownKeys, version);
  if (figures === 'failed') return <Sentence role="alert">{t('account.figures_failed')}</Sentence>;
  if (figures === null) return <FiguresSkeleton />;
  return (
    <Suspense fallback={<FiguresSkeleton />}>
      <FiguresPage {...rest} figures={figures} />
    </Suspense>
  );
}
