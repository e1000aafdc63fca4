import type { ComponentType } from 'preact';
import { lazy as preactLazy, Suspense } from 'preact/compat';
import { LoadError } from './load-error.tsx';
import { nextTask } from './next-task.ts';

export interface LazyOptions<Props> {
  /** Shown until the code has arrived. By default nothing. */
  readonly loading?: ComponentType<Props>;
  /** Shown if the code cannot be fetched. By default an error message. */
  readonly failed?: ComponentType<Props>;
}

/**
 * A component whose code is fetched when it is first rendered. Each feature declares its lazy components in its own
 * `lazy.ts`, with a chunk named after the feature.
 *
 * @param load imports the module whose default export is the component
 */
export function lazy<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { loading: Loading = Nothing, failed: Failed = LoadError }: LazyOptions<Props> = {},
): ComponentType<Props> {
  // The page is being rendered. Fetching the code can wait until the browser has painted it.
  const Loaded = preactLazy(() =>
    nextTask()
      .then(load)
      .catch(() => ({ default: Failed })),
  );
  return function Lazy(props: Props) {
    return (
      <Suspense fallback={<Loading {...props} />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

function Nothing() {
  return null;
}
