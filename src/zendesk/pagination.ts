import { RequestError } from './request-error.ts';
import type { FetchJson, FetchOptions } from './fetcher.ts';

/**
 * Reads a list page by page, as the answers' `next_page` leads. The first page's own parameters, such as `include`, are put
 * back where `next_page` lost them. Never ends on `count`, which may count something else.
 *
 * @param firstPath address of the first page, relative to the account
 * @param origin the account's origin: `next_page` is absolute, and only an address of the account is followed
 * @throws {RequestError} what `read` throws, and `malformed` where `next_page` leads elsewhere or back; the pages before
 *   have been given by then
 */
export async function* paginate(
  fetchJson: FetchJson,
  firstPath: string,
  origin: string,
  options: FetchOptions,
): AsyncGenerator<object, void, undefined> {
  const first = new URL(firstPath, origin);
  const visited = new Set<string>();
  let next: URL | null = first;

  while (next) {
    visited.add(next.href);
    const page: object = await fetchJson(next.pathname + next.search, options);
    yield page;
    next = nextPage(page, first);
    if (next && visited.has(next.href)) throw new RequestError('malformed', { target: next.href });
  }
}

function nextPage(page: object, first: URL): URL | null {
  const address = (page as { next_page?: unknown }).next_page ?? null;
  if (address === null || address === '') return null;
  if (typeof address !== 'string' || !URL.canParse(address, first))
    throw foreign(JSON.stringify(address));

  const next = new URL(address, first);
  if (next.origin !== first.origin) throw foreign(next.href);
  for (const [name, value] of first.searchParams) {
    if (!next.searchParams.has(name)) next.searchParams.set(name, value);
  }
  return next;
}

function foreign(address: string): RequestError {
  return new RequestError('malformed', { target: address });
}
