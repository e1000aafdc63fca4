// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { press } from '../test-browser.tsx';
import { Recipients } from './recipients.tsx';
import { testEvent } from './test-event.ts';

const container = document.createElement('div');
document.body.append(container);
afterEach(() => renderWithProviders(null, container));

function show(message: object): void {
  const event = testEvent({ message: { body: 'Hello', ...message } });
  if (!event.message) throw new Error('The event has a message');
  renderWithProviders(<Recipients message={event.message} />, container);
}

const terms = () => [...container.querySelectorAll('dt')].map(({ textContent }) => textContent);
const values = () =>
  [...container.querySelectorAll('dd')].map(({ textContent }) => textContent?.trim());
const people = (...names: string[]) =>
  names.map((name) => ({ name, email: `${name}@acme.example` }));

it('names the sender and the recipients with their addresses', () => {
  show({ from: { name: 'Tom', email: 'tom@vendor.example' }, to: people('ann', 'bob') });
  expect(terms()).toEqual(['From', 'To']);
  expect(values()).toEqual([
    'Tom <tom@vendor.example>',
    'ann <ann@acme.example>, bob <bob@acme.example>',
  ]);
});

it('leaves out what is unknown', () => {
  show({ from: null, to: [] });
  expect(terms()).toEqual([]);
  show({ from: 'tom@vendor.example', to: [] });
  expect(terms()).toEqual(['From']);
  show({ from: null, to: people('ann') });
  expect(terms()).toEqual(['To']);
});

it('names the first three of many recipients, and the others on request', async () => {
  show({ to: people('ann', 'bob', 'cat', 'dan', 'eve') });
  expect(values()).toEqual([
    'ann <ann@acme.example>, bob <bob@acme.example>, cat <cat@acme.example> 2 more recipients',
  ]);
  await press(container, '2 more recipients');
  expect(values()[0]).toMatch(/cat <cat@acme.example>, dan <.*>, eve <eve@acme.example>$/);
  expect(container.querySelector('button')).toBeNull();
  // The focus is on the first of the others.
  expect(document.activeElement?.textContent).toMatch(/^dan <dan@/);
});
