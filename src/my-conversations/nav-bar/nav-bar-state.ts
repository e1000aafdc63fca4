/** The parts of the page in the navigation bar: the agent's side conversations, and the account's events. */
export const SECTIONS = ['mine', 'account'] as const;
export type Section = (typeof SECTIONS)[number];

/** The state of the page in the navigation bar. */
export interface NavBarState {
  readonly section: Section;
  /** True if an agent who is no admin has the account's tab, because a link led there or the browser stores an export. */
  readonly needsAccount: boolean;
}

export type NavBarAction =
  | { readonly type: 'route-changed'; readonly section: Section }
  | { readonly type: 'section-chosen'; readonly section: Section }
  | { readonly type: 'export-found' };

export const INITIAL_NAV_BAR_STATE: NavBarState = { section: 'mine', needsAccount: false };

/** The reducer of the page in the navigation bar. */
export function reduceNavBar(state: NavBarState, action: NavBarAction): NavBarState {
  switch (action.type) {
    case 'route-changed':
      return {
        section: action.section,
        needsAccount: state.needsAccount || action.section === 'account',
      };
    case 'section-chosen':
      return { ...state, section: action.section };
    case 'export-found':
      return { ...state, needsAccount: true };
  }
}

/**
 * The section that the host asks for with `app.route.changed`.
 *
 * @param data the event's data. The route may begin with a slash, and have more parts
 * @returns null if it names none
 */
export function sectionOfRoute(data: unknown): Section | null {
  const { appRoute } = (data ?? {}) as Record<string, unknown>;
  if (typeof appRoute !== 'string') return null;
  const [first] = appRoute.split(/[/?#]/).filter((part) => part !== '');
  if (first === undefined) return null;
  return first === 'account' ? 'account' : 'mine';
}
