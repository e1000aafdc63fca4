// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { Highlighted, SearchProvider } from './highlighted.tsx';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

function show(text: string, search: string): void {
  renderWithProviders(
    <SearchProvider value={parseQuery(search)}>
      <Highlighted text={text} />
    </SearchProvider>,
    container,
  );
}

const marks = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);

it('marks each match, and leaves the text as it is', () => {
  show('Grüße, the printer prints', 'print grusse');
  expect(container.textContent).toBe('Grüße, the printer prints');
  expect(marks()).toEqual(['Grüße', 'print', 'print']);
});

it.each(['', 'fire'])('marks nothing if there is no match: %j', (search) => {
  show('The printer', search);
  expect(container.textContent).toBe('The printer');
  expect(marks()).toEqual([]);
});
