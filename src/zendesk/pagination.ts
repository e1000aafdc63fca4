import { RequestError } from './request-error.ts';
import type { FetchJson, FetchOptions } from './fetcher.ts';

/**
 * Fetches a list page by page by following `next_page`. Parameters of the first page that `next_page` lacks, such as
 * `include`, are added to it. Ignores `count`, which is not reliable.
 *
 * @param firstPath path and query of the first page, relative to the account
 * @param origin the account's origin. A `next_page` with another origin is not followed.
 * @returns a generator that fetches each page when it is requested
 * @throws {RequestError} the errors of `fetchJson`, and `malformed` if `next_page` is not a URL of the account or repeats
 *   a page
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
  const url = (page as { next_page?: unknown }).next_page ?? null;
  if (url === null || url === '') return null;
  if (typeof url !== 'string' || !URL.canParse(url, first))
    throw invalidNextPage(JSON.stringify(url));

  const next = new URL(url, first);
  if (next.origin !== first.origin) throw invalidNextPage(next.href);
  for (const [name, value] of first.searchParams) {
    if (!next.searchParams.has(name)) next.searchParams.set(name, value);
  }
  return next;
}

function invalidNextPage(url: string): RequestError {
  return new RequestError('malformed', { target: url });
}
