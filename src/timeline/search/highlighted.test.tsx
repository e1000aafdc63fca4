// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { loadLazyComponents } from '../test-browser.tsx';
import { Highlighted, SearchProvider } from './highlighted.tsx';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

async function show(text: string, search: string): Promise<void> {
  renderWithProviders(
    <SearchProvider value={parseQuery(search)}>
      <Highlighted text={text} />
    </SearchProvider>,
    container,
  );
  await loadLazyComponents();
}

const marks = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);

it('marks each match, and leaves the text as it is', async () => {
  await show('Grüße, the printer prints', 'print grusse');
  expect(container.textContent).toBe('Grüße, the printer prints');
  expect(marks()).toEqual(['Grüße', 'print', 'print']);
});

it.each(['', 'fire'])('marks nothing if there is no match: %j', async (search) => {
  await show('The printer', search);
  expect(container.textContent).toBe('The printer');
  expect(marks()).toEqual([]);
});

it('shows the text without marks until the code for them has loaded', () => {
  renderWithProviders(
    <SearchProvider value={parseQuery('print')}>
      <Highlighted text="The printer" />
    </SearchProvider>,
    container,
  );
  expect(container.textContent).toBe('The printer');
});
