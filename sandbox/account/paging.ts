import type { ApiRequest } from './request.ts';

/** One page of a list with the links that lead on. */
export interface Page<Item> {
  items: Item[];
  links: { count: number; next_page: string | null; previous_page: string | null };
}

const LARGEST_PAGE = 100;

/**
 * Cuts one page out of `items` by `page` (from 1) and `per_page` (at most 100, also the default). The links are absolute
 * and do not carry `include`: clients of the real API add it again.
 */
export function pageOf<Item>(
  items: readonly Item[],
  request: ApiRequest,
  origin: string,
): Page<Item> {
  const perPage = Math.min(positive(request.query.get('per_page')) ?? LARGEST_PAGE, LARGEST_PAGE);
  const page = positive(request.query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (number: number): string =>
    `${origin}${request.path}.json?page=${number}&per_page=${perPage}`;
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    links: {
      count: items.length,
      next_page: page < last ? link(page + 1) : null,
      previous_page: page > 1 ? link(Math.min(page - 1, last)) : null,
    },
  };
}

function positive(value: string | null): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
