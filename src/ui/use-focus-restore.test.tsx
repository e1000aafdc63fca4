// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithProviders } from './test-page.tsx';
import { useFocusRestore } from './use-focus-restore.ts';

const container = document.createElement('div');
const outside = document.createElement('button');

/** Buttons by name; a button that loses the focus by being removed passes it to the first of `fallbacks`. */
function Buttons({
  names,
  fallbacks,
  children,
}: {
  readonly names: readonly string[];
  readonly fallbacks: readonly string[];
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusRestore(ref, () => fallbacks);
  return (
    <div ref={ref}>
      {names.map((name) => (
        <button key={name} id={name} type="button">
          {name}
        </button>
      ))}
      {children}
    </div>
  );
}

function show(
  names: readonly string[],
  fallbacks = ['#cancel', '#start'],
  children: ComponentChildren = null,
): void {
  renderWithProviders(
    <Buttons names={names} fallbacks={fallbacks}>
      {children}
    </Buttons>,
    container,
  );
}

const button = (name: string) => container.querySelector<HTMLElement>(`#${name}`);
const focusedId = () => document.activeElement?.id;

beforeEach(() => {
  document.body.append(container, outside);
});

afterEach(() => {
  renderWithProviders(null, container);
  container.remove();
  outside.remove();
  vi.restoreAllMocks();
});

it('focuses the preferred fallback when the focused element is removed', () => {
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  show(['start', 'cancel']);
  expect(focusedId()).toBe('cancel');
});

it('focuses the next fallback if the preferred one is not there', () => {
  show(['pause', 'start']);
  button('pause')?.focus();
  show(['start']);
  expect(focusedId()).toBe('start');
});

it('still restores the focus after renders that remove nothing', () => {
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  show(['pause', 'start', 'cancel']);
  show(['start', 'cancel']);
  expect(focusedId()).toBe('cancel');
});

it('restores the focus if the browser dispatches focusout before it removes the element', async () => {
  show(['pause', 'start', 'cancel']);
  const pause = button('pause');
  pause?.focus();
  pause?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  pause?.remove();
  await Promise.resolve();
  show(['start', 'cancel']);
  expect(focusedId()).toBe('cancel');
});

it('does not move the focus if another element is removed', () => {
  show(['pause', 'start', 'cancel']);
  button('start')?.focus();
  show(['start', 'cancel']);
  expect(focusedId()).toBe('start');
});

it('does not move the focus if it left the container before', () => {
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  outside.focus();
  outside.blur();
  show(['start', 'cancel']);
  expect(document.activeElement).toBe(document.body);
});

it('does not take the focus from an element that received it in the same render', () => {
  function FocusOutside() {
    useLayoutEffect(() => outside.focus(), []);
    return null;
  }
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  show(['start', 'cancel'], ['#cancel'], <FocusOutside />);
  expect(document.activeElement).toBe(outside);
});

it('does not take the focus if the user left the element before it was removed', async () => {
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  button('pause')?.blur();
  await Promise.resolve();
  show(['start', 'cancel']);
  expect(document.activeElement).toBe(document.body);
});

it('does not take the focus from another frame of the Zendesk page', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  show(['pause', 'start', 'cancel']);
  button('pause')?.focus();
  show(['start', 'cancel']);
  expect(document.activeElement).toBe(document.body);
});
