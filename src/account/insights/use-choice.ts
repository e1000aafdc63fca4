import { useCallback, useState } from 'preact/hooks';
import { useInsightsContext } from './insights-context.tsx';

/**
 * A state of a card that is still there when the admin returns from the events behind a mark.
 *
 * @param name names the state in the whole page
 */
export function useChoice<Value>(
  name: string,
  initial: Value,
): readonly [Value, (next: Value) => void] {
  const { choices } = useInsightsContext();
  const [value, setValue] = useState<Value>(
    choices.has(name) ? (choices.get(name) as Value) : initial,
  );
  const choose = useCallback(
    (next: Value) => {
      choices.set(name, next);
      setValue(() => next);
    },
    [choices, name],
  );
  return [value, choose];
}
