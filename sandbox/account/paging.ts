import type { ApiRequest } from './request.ts';
import type { World } from './world.ts';

/** One page of a list with its pagination links. */
export interface Page<Item> {
  items: Item[];
  links: { count: number; next_page: string | null; previous_page: string | null };
  /** The number of the last item that would be on a full page. */
  end: number;
}

const MAX_PAGE_SIZE = 100;

/**
 * Returns the page of `items` given by `page` (from 1) and `per_page` (100 at most and by default). Like those of the real
 * API, the links are absolute and do not include `include`.
 *
 * @param world its origin, and its own largest page size
 * @param kept other parameters that are in the links, too
 */
export function pageOf<Item>(
  items: readonly Item[],
  request: ApiRequest,
  { origin, pageSize = MAX_PAGE_SIZE }: Pick<World, 'origin' | 'pageSize'>,
  kept: readonly string[] = [],
): Page<Item> {
  const perPage = Math.min(positive(request.query.get('per_page')) ?? pageSize, pageSize);
  const page = positive(request.query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (number: number): string => {
    const query = new URLSearchParams({ page: String(number), per_page: String(perPage) });
    for (const name of kept.filter((one) => request.query.has(one))) {
      query.set(name, request.query.get(name) ?? '');
    }
    return `${origin}${request.path}.json?${query}`;
  };
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    links: {
      count: items.length,
      next_page: page < last ? link(page + 1) : null,
      previous_page: page > 1 ? link(Math.min(page - 1, last)) : null,
    },
    end: page * perPage,
  };
}

function positive(value: string | null): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
