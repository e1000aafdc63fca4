import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { buildTimeline } from '../events/timeline.ts';
import { type HostActions, HostActionsProvider } from '../ui/host-actions.tsx';
import { nextTask } from '../ui/next-task.ts';
import { renderWithProviders } from '../ui/test-page.tsx';
import {
  type BrowserOptions,
  type EventBrowserInput,
  type EventBrowserValue,
  NO_NEW_EVENTS,
  useEventBrowser,
} from './browser-context.tsx';
import { type ConversationActions, ConversationActionsProvider } from './conversation-actions.tsx';
import { EventBrowser } from './event-browser.tsx';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import { DEFAULT_VIEW, type ViewOptions } from './view-options.ts';
import { type TurnRules, TurnRulesProvider } from './waiting/turn-context.tsx';

/** The time of the tests, in ms since 1970. */
export const NOW_MS = Date.UTC(2026, 10, 20, 12);

const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 7 };
const TOM = { name: 'Tom', email: 'tom@vendor.example' };

/** Two conversations with four events, the oldest two days ago, the newest two hours ago. */
export const TEST_TIMELINE = buildTimeline(
  [
    { id: 'a', subject: 'Printer', state: 'open', participants: [MARIA, TOM] },
    { id: 'b', subject: 'Fire', state: 'closed', participants: [{ slack_channel_id: 'C1' }] },
  ],
  [
    {
      id: '1',
      type: 'create',
      side_conversation_id: 'a',
      created_at: '2026-11-18T09:00:00Z',
      actor: MARIA,
      message: { subject: 'Printer', body: 'The printer smokes' },
    },
    {
      id: '2',
      type: 'reply',
      side_conversation_id: 'a',
      created_at: '2026-11-19T09:00:00Z',
      actor: TOM,
      message: { body: 'Pull the plug' },
    },
    {
      id: '3',
      type: 'create',
      side_conversation_id: 'b',
      created_at: '2026-11-20T09:00:00Z',
      actor: MARIA,
      message: { body: 'The printer burns' },
    },
    {
      id: '4',
      type: 'update',
      side_conversation_id: 'b',
      created_at: '2026-11-20T10:00:00Z',
      actor: MARIA,
      updates: { state: 'closed' },
    },
  ],
);

export interface TestBrowserOptions extends Partial<Omit<EventBrowserInput, 'options'>> {
  readonly options?: Partial<BrowserOptions>;
  readonly view?: Partial<Omit<ViewOptions, 'facets'>>;
  /** Chosen when the browser is first rendered. */
  readonly facets?: Partial<Facets>;
  readonly searchText?: string;
  readonly turnRules?: TurnRules | null;
  readonly hostActions?: HostActions | null;
  /** Null for a page that only reads. */
  readonly actions?: ConversationActions | null;
}

/**
 * For tests only: an event browser in the document, around the components of a test. Its state is what it is in the app:
 * the reducer handles each action.
 */
export function createTestBrowser() {
  const container = document.createElement('div');
  document.body.append(container);
  let current: EventBrowserValue | null = null;

  function setCurrent(rendered: EventBrowserValue): void {
    current = rendered;
  }

  function value(): EventBrowserValue {
    if (!current) throw new Error('Nothing is rendered');
    return current;
  }

  return {
    container,
    /** What the event browser provides to the components. */
    value,

    render(children: ComponentChildren, test: TestBrowserOptions = {}): void {
      const facets = { ...NO_FACETS, ...test.facets };
      const options: BrowserOptions = {
        storageKey: 'test view',
        scope: 'ticket',
        initialView: {
          view: { ...DEFAULT_VIEW, ...test.view, facets: { ...facets, conversations: [] } },
          conversations: facets.conversations,
          searchText: test.searchText ?? '',
          undoFilters: null,
        },
        canDownload: true,
        slidesIn: false,
        renderTrailing: null,
        onHeight: null,
        ...test.options,
      };
      renderWithProviders(
        <HostActionsProvider actions={test.hostActions ?? null}>
          <ConversationActionsProvider value={test.actions ?? null}>
            <TurnRulesProvider value={test.turnRules ?? null}>
              <EventBrowser
                timeline={test.timeline ?? TEST_TIMELINE}
                whole={test.whole ?? null}
                newEvents={test.newEvents ?? NO_NEW_EVENTS}
                options={options}
                isSplit={test.isSplit ?? false}
                nowMs={test.nowMs ?? NOW_MS}
              >
                {children}
                <Probe onRender={setCurrent} />
              </EventBrowser>
            </TurnRulesProvider>
          </ConversationActionsProvider>
        </HostActionsProvider>,
        container,
      );
    },

    load: loadLazyComponents,

    close(): void {
      renderWithProviders(null, container);
      current = null;
    },
  };
}

/** Calls back with what the components around it receive. */
function Probe({ onRender }: { readonly onRender: (value: EventBrowserValue) => void }): null {
  onRender(useEventBrowser());
  return null;
}

/** Waits until lazy components have loaded, and those inside them. */
export async function loadLazyComponents(): Promise<void> {
  for (let depth = 0; depth < 3; depth += 1) {
    await act(async () => {
      await nextTask();
      await vi.dynamicImportSettled();
    });
  }
}

/** The accessible names of all buttons below an element. */
export function buttonNames(container: Element): string[] {
  return [...container.querySelectorAll('button')].map(nameOf);
}

/** @throws if there is no such button */
export function button(container: Element, name: string): HTMLButtonElement {
  const found = [...container.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button "${name}", only: ${buttonNames(container).join(', ')}`);
  return found;
}

/** Presses a button, and waits for what follows from it. */
export async function press(container: Element, name: string): Promise<void> {
  await act(async () => button(container, name).click());
}

/** Presses a key while an element has the focus. */
export function pressKey(element: Element | null, key: string, init: KeyboardEventInit = {}): void {
  void act(() => {
    const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    element?.dispatchEvent(pressed);
  });
}

/** Replaces the text of a field, as typing does. */
export function type(field: HTMLInputElement | null, text: string): void {
  void act(() => {
    if (!field) throw new Error('There is no such field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}
