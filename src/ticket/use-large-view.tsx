import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useHostActions } from '../ui/host-actions.tsx';
import { ErrorText } from '../ui/load-error.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { InitialView } from './initial-view.ts';

export interface LargeView {
  /** Undefined where there is no larger view than this. */
  readonly open: (() => void) | undefined;
  /** Says so where Zendesk refused. */
  readonly element: VNode | null;
}

/** Opens the large view with the list as it looks here. */
export function useLargeView(view: () => InitialView): LargeView {
  const { t } = useI18n();
  const openLargeView = useHostActions()?.openLargeView;
  const [hasFailed, setHasFailed] = useState(false);

  function open(): void {
    setHasFailed(false);
    openLargeView?.(view()).catch(() => setHasFailed(true));
  }

  return {
    open: openLargeView ? open : undefined,
    element: hasFailed ? (
      <ErrorText role="alert">{t('toolbar.large_view_failed')}</ErrorText>
    ) : null,
  };
}
