// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadItem } from '../storage/web-storage.ts';
import { type AccountViewSwitch, parseAccountView, useAccountView } from './use-account-view.ts';

interface PageProps {
  readonly isFinished: boolean;
  readonly isListInUse?: boolean;
}

const place = document.createElement('div');
let latest: AccountViewSwitch | null = null;

function Page({ isFinished, isListInUse = false }: PageProps) {
  latest = useAccountView({ storageKey: 'test', isFinished, isListInUse: () => isListInUse });
  return <p>{latest.view}</p>;
}

function show(props: PageProps): string | null {
  void act(() => render(<Page {...props} />, place));
  return place.textContent;
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
  void act(() => latest?.choose('events'));
  expect(show({ isFinished: true })).toBe('events');
  close();
  expect(show({ isFinished: true })).toBe('events');
});

it('that a page shows by itself is not remembered', () => {
  show({ isFinished: true });
  void act(() => latest?.show('events'));
  expect(place.textContent).toBe('events');
  expect(loadItem('test account page')).toBeNull();
});

it.each([null, 'events', {}, { view: 'charts' }, []])('stored as %j is none', (stored) => {
  expect(parseAccountView(stored)).toBeNull();
});
