import type { RateWindow } from '../../zendesk/rate-limiter.ts';

/** How many requests exports may make. The limit that all tabs share (`agentWindow`) comes on top. */
export const EXPORT_WINDOWS: readonly RateWindow[] = [
  // The account's own limit for the incremental export, as documented.
  { requests: 600, windowMs: 600_000 },
  // Of the 80 requests a minute that all tabs share, an export leaves some to the others.
  { requests: 70, windowMs: 60_000 },
];
