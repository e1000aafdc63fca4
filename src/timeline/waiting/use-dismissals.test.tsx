// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { useDismissals } from './use-dismissals.ts';

const container = document.createElement('div');
afterEach(() => {
  renderWithProviders(null, container);
  localStorage.clear();
});

function Count({
  onRender,
}: {
  readonly onRender?: (value: ReturnType<typeof useDismissals>) => void;
}) {
  const value = useDismissals('acme 7');
  onRender?.(value);
  return <p>{value.dismissals.length}</p>;
}

it('follows what another list of the same page dismisses', () => {
  let first: ReturnType<typeof useDismissals> | null = null;
  renderWithProviders(
    <>
      <Count onRender={(value) => (first = value)} />
      <Count />
    </>,
    container,
  );
  const dismissal = {
    conversationId: 'c',
    whose: 'ours',
    messageCount: 1,
    lastMs: 1,
    untilMs: null,
  } as const;
  void act(() => first?.update((latest) => [dismissal, ...latest]));
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    '1',
    '1',
  ]);
});
