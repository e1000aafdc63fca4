import { Suspense } from 'preact/compat';
import type { PartialNoticeProps } from './late-partial-notice.tsx';
import { lazy } from '../ui/lazy.tsx';

/** Tells where the list is not the whole: a part must never look like it. Its code is fetched ahead, for it is rarely needed. */
export function PartialNotice(props: PartialNoticeProps) {
  if (props.listFailure === null && props.unread.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LatePartialNotice {...props} />
    </Suspense>
  );
}

const LatePartialNotice = lazy<PartialNoticeProps>(
  () =>
    import(
      /* webpackChunkName: "partial-notice", webpackPrefetch: true */ './late-partial-notice.tsx'
    ),
);
