import webpack from 'webpack';
import type { OnRebuild } from './server/rebuild-stream.ts';

export interface Builds {
  /** Resolves after the first successful build. */
  readonly ready: Promise<void>;
  readonly onRebuild: OnRebuild;
  /** Stops watching. */
  close(): Promise<void>;
}

/**
 * Builds the configurations and rebuilds them on every change.
 *
 * @param report receives the errors and warnings of each build; after an error, no listener is called
 */
export function watchBuilds(
  configs: webpack.Configuration[],
  report: (messages: string) => void,
): Builds {
  const compiler = webpack(configs);
  const listeners = new Set<() => void>();
  const ready = new Promise<void>((resolve) => {
    compiler.watch({}, (error, stats) => {
      if (error) report(error.stack ?? error.message);
      if (!stats) return;
      if (stats.hasErrors() || stats.hasWarnings()) report(stats.toString('errors-warnings'));
      if (stats.hasErrors()) return;
      resolve();
      for (const listener of listeners) listener();
    });
  });
  return {
    ready,
    onRebuild(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => new Promise((resolve) => compiler.close(() => resolve())),
  };
}
