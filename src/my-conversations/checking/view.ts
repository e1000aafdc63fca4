import { fieldsOf, idOf, textOf } from '../../events/wire-values.ts';

/** A view of Zendesk's that the agent can choose. */
export interface View {
  readonly id: string;
  /** The number after `#` if the account sends no title. */
  readonly title: string;
}

/** Fetches the views that the agent can use. Rejects with a `RequestError`. */
export type FetchViews = (signal: AbortSignal) => Promise<readonly View[]>;

/** A view, and where Zendesk lists it. */
export interface PositionedView extends View {
  readonly position: number;
}

/**
 * Parses one page of views. Those that are not active are left out.
 *
 * @returns null if the body has no list, or if an entry cannot be read
 */
export function parseViewPage(body: object): readonly PositionedView[] | null {
  const { views } = body as { views?: unknown };
  if (!Array.isArray(views)) return null;
  const entries = views.map(fieldsOf);
  if (entries.some(({ id }) => idOf(id) === null)) return null;
  return entries
    .filter(({ active }) => active !== false)
    .map(({ id, title, position }) => ({
      id: String(id),
      title: textOf(title) ?? `#${String(id)}`,
      position: typeof position === 'number' ? position : Number.MAX_VALUE,
    }));
}

/** Joins the pages of a list of views, in the order in which Zendesk lists them, without duplicates. */
export function joinViewPages(pages: readonly (readonly PositionedView[])[]): readonly View[] {
  const byId = new Map(pages.flat().map((view) => [view.id, view]));
  return [...byId.values()]
    .toSorted((one, other) => one.position - other.position)
    .map(({ id, title }) => ({ id, title }));
}
