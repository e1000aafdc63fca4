import { useI18n } from '../../i18n/i18n-context.tsx';
import type { ActionProblem } from '../../ui/action-problem.ts';
import { ErrorText } from '../../ui/load-error.tsx';

export interface LargeViewProblemProps {
  readonly problem: ActionProblem;
}

/** A message that Zendesk refused to open the large view, or has not opened it yet. */
export function LargeViewProblem({ problem }: LargeViewProblemProps) {
  const { t } = useI18n();
  return <ErrorText role="alert">{t(`toolbar.large_view_${problem}`)}</ErrorText>;
}
