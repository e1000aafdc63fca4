// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import { buttonNames, createTestBrowser, press } from '../test-browser.tsx';
import OpenEvent from './open-event.tsx';
import { testEvent } from './test-event.ts';

const browser = createTestBrowser();
const { container } = browser;
afterEach(browser.close);

function show(event: SideConversationEvent): void {
  browser.render(<OpenEvent event={event} />);
}

/** The values of the details by name. */
function details(): ReadonlyMap<string, string> {
  const terms = [...container.querySelectorAll('dt')];
  return new Map(
    terms.map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']),
  );
}

describe('an open event', () => {
  it('has the whole message, its recipients, and its files', () => {
    const body = `${'word '.repeat(200)}end`;
    show(testEvent({ message: { body, to: ['tom@vendor.example'], attachments: [{ size: 5 }] } }));
    expect(container.querySelector('p:not([aria-live])')?.textContent).toBe(body);
    expect(details().get('To')?.trim()).toBe('tom@vendor.example');
    expect(container.querySelector('ul')?.getAttribute('aria-label')).toBe('Attachments');
  });

  it.each([
    [{ state: 'closed' }, 'State: closed'],
    [{ subject: 'Fire' }, 'Subject: Fire'],
    [{ priority: 'high' }, 'priority: high'],
  ])('tells what changed: %j', (updates, text) => {
    show(testEvent({ type: 'update', message: null, updates }));
    const list = container.querySelector('ul');
    expect(list?.getAttribute('aria-label')).toBe('Changes');
    expect(list?.textContent).toBe(text);
    expect(container.textContent).not.toContain('This event has no message.');
  });

  it('tells from what to what, if that is known', () => {
    const event = testEvent({ message: null });
    show({ ...event, changes: [{ property: 'subject', from: 'Printer', to: 'Fire' }] });
    expect(container.querySelector('ul')?.textContent).toBe('Subject: Printer → Fire');
  });

  it('says that there is no message', () => {
    show(testEvent({ type: 'update', message: null }));
    expect(container.querySelector('p:not([aria-live])')?.textContent).toBe(
      'This event has no message.',
    );
  });

  it('says that the message has no text', () => {
    show(testEvent({ message: { body: '' } }));
    expect(container.querySelector('p:not([aria-live])')?.textContent).toBe('No text');
  });

  it('has the beginning of a very long message, and the rest on request', async () => {
    show(testEvent({ message: { body: 'x'.repeat(25_000) } }));
    expect(container.querySelector('p:not([aria-live])')?.textContent).toHaveLength(
      20_000 + '… Show whole message (5 kB more)'.length,
    );
    await press(container, 'Show whole message (5 kB more)');
    expect(container.querySelector('p:not([aria-live])')?.textContent).toBe('x'.repeat(25_000));
  });
});

describe('the details of an event', () => {
  const toggle = () => press(container, 'Details');

  it('are rendered only when they are opened', async () => {
    show(testEvent({ message: null, via: { channel: 'api' }, ticket_id: 42 }));
    expect(container.querySelector('pre')).toBeNull();
    await toggle();
    const all = details();
    expect(all.get('Time')).toContain('November 20, 2026');
    expect(all.get('Type')).toBe('reply');
    expect(all.get('Actor')).toBe('Maria <maria@acme.example> · 7');
    expect(all.get('Event ID')).toBe('1');
    expect(all.get('State')).toBe('open');
    // It has neither a preview nor a child ticket.
    expect([...all.keys()]).not.toContain('Preview text');
    expect([...all.keys()]).not.toContain('Child ticket');
    await toggle();
    expect(container.querySelector('pre')).toBeNull();
  });

  it('have the event and its conversation as the API sent them', async () => {
    const event = testEvent();
    show(event);
    await toggle();
    const json = container.querySelector('pre');
    expect(json?.getAttribute('aria-label')).toBe('Raw JSON');
    expect(json?.tabIndex).toBe(0);
    expect(JSON.parse(json?.textContent ?? '')).toEqual({
      event: event.raw,
      side_conversation: event.conversation?.raw,
    });
  });
});

describe('the head of an open event', () => {
  it('says who and exactly when, and has the actions first', async () => {
    show(testEvent({ message: { body: 'Hello', to: ['tom@vendor.example'] } }));
    await browser.load();
    const [head, content] = container.firstElementChild?.children ?? [];
    expect(head?.textContent).toMatch(/^MariaNov 20, 2026, 9:05:00 AM.*Copy/);
    expect(head?.querySelector('time')?.dateTime).toBe('2026-11-20T09:05:00.000Z');
    expect(buttonNames(container).slice(0, 2)).toEqual(['Copy', 'More actions']);
    expect(content?.textContent).toContain('Hello');
  });

  it('says that there is no date', () => {
    show(testEvent({ created_at: null }));
    expect(container.textContent).toContain('No date');
  });
});

describe('what a button reveals', () => {
  it('gets the focus: the rest of a long text', async () => {
    show(testEvent({ message: { body: `${'x'.repeat(20_000)}the rest` } }));
    await press(container, 'Show whole message (8 bytes more)');
    expect(document.activeElement?.textContent).toBe('the rest');
  });

  it('does not cut a character in two', async () => {
    const body = `${'x'.repeat(19_999)}🔥 fire`;
    show(testEvent({ message: { body } }));
    expect(container.querySelector('p:not([aria-live])')?.textContent?.isWellFormed()).toBe(true);
    await press(container, 'Show whole message (9 bytes more)');
    expect(document.activeElement?.textContent).toBe('🔥 fire');
    expect(container.querySelector('p:not([aria-live])')?.textContent).toBe(body);
  });
});
