import { expect, it } from 'vitest';
import { frameAddress } from './frame.ts';

it('adds the parameters of the SDK and preserves the page’s query and hash', () => {
  const address = new URL(
    frameAddress({
      page: 'http://127.0.0.1:4600/4600/assets/modal.html?event=7#details',
      origin: 'http://localhost:4600',
      guid: 'g-1',
      colorScheme: 'dark',
      part: 'query',
    }),
  );
  expect(Object.fromEntries(address.searchParams)).toEqual({
    event: '7',
    origin: 'http://localhost:4600',
    app_guid: 'g-1',
    colorScheme: 'dark',
  });
  expect(address.hash).toBe('#details');
});

it('adds the parameters to the hash, without the color scheme', () => {
  const address = frameAddress({
    page: 'http://127.0.0.1:4600/4600/assets/modal.html#large_view=7',
    origin: 'http://localhost:4600',
    guid: 'g-1',
    colorScheme: null,
    part: 'hash',
  });
  expect(address).toBe(
    'http://127.0.0.1:4600/4600/assets/modal.html#large_view=7&origin=http%3A%2F%2Flocalhost%3A4600&app_guid=g-1',
  );
});
