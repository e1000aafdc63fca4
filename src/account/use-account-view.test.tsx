// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadItem } from '../storage/web-storage.ts';
import { parseAccountView, useAccountView } from './use-account-view.ts';

interface PageProps {
  readonly isFinished: boolean;
  readonly isListInUse?: boolean;
}

const place = document.createElement('div');

function Page({ isFinished, isListInUse = false }: PageProps) {
  const {
    view,
    choose,
    show: showOnce,
  } = useAccountView({
    storageKey: 'test',
    isFinished,
    isListInUse: () => isListInUse,
  });
  return (
    <>
      <p>{view}</p>
      <button type="button" onClick={() => choose('events')}>
        choose
      </button>
      <button type="button" onClick={() => showOnce('events')}>
        show
      </button>
    </>
  );
}

function press(index: number): void {
  void act(() => place.querySelectorAll('button')[index]?.click());
}

function show(props: PageProps): string | null {
  void act(() => render(<Page {...props} />, place));
  return place.querySelector('p')?.textContent ?? null;
}

const close = () => void act(() => render(null, place));

beforeEach(() => localStorage.clear());
afterEach(close);

it('is the insights of a finished export, and the events of another one', () => {
  expect(show({ isFinished: true })).toBe('insights');
  close();
  expect(show({ isFinished: false })).toBe('events');
});

it('becomes the insights when an export finishes, unless the list is in use', () => {
  show({ isFinished: false });
  expect(show({ isFinished: true })).toBe('insights');
  close();
  show({ isFinished: false });
  expect(show({ isFinished: true, isListInUse: true })).toBe('events');
});

it('stays while an export is updated', () => {
  show({ isFinished: true });
  expect(show({ isFinished: false })).toBe('insights');
});

it('is what the agent has chosen, also in the next visit', () => {
  show({ isFinished: false });
  press(0);
  expect(show({ isFinished: true })).toBe('events');
  close();
  expect(show({ isFinished: true })).toBe('events');
});

it('that a page shows by itself is not remembered', () => {
  show({ isFinished: true });
  press(1);
  expect(place.querySelector('p')?.textContent).toBe('events');
  expect(loadItem('test account page')).toBeNull();
});

it.each([null, 'events', {}, { view: 'charts' }, []])('stored as %j is none', (stored) => {
  expect(parseAccountView(stored)).toBeNull();
});
