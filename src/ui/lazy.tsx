import type { ComponentType, VNode } from 'preact';
import { lazy } from 'preact/compat';
import { restOfWords } from '../i18n/languages.ts';
import { LoadError } from './load-error.tsx';

/**
 * A component whose code, and the words that it needs, come after the first paint. It stands in a `Suspense`.
 *
 * @param load imports the module that holds the component as its default
 * @param instead what stands there where the code does not come
 */
export function late<Props>(
  load: () => Promise<{ readonly default: (props: Props) => VNode | null }>,
  instead: (props: Props) => VNode | null = LoadError,
): ComponentType<Props> {
  return lazy(async () => {
    try {
      const [code] = await Promise.all([load(), restOfWords()]);
      return code;
    } catch {
      return { default: instead };
    }
  });
}
