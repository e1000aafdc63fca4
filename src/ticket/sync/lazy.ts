/** Loads the code that keeps a ticket up to date: polling, sharing with other tabs, and roles. */
export const loadTicketSync = () =>
  import(/* webpackChunkName: "ticket-sync" */ './ticket-sync.ts');
