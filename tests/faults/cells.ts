import { FAULT_NAMES, type FaultName } from './faults.ts';
import type { Lasts } from './faulty-host.ts';
import { REQUEST_NAMES, type RequestName } from './requests.ts';

/**
 * When a request goes wrong.
 *
 * - `first load`: as soon as the page opens. The account page asks whether this person may export.
 * - `poll`: by itself, after the ticket has changed. An export reads its next page.
 * - `refresh`: because the agent refreshes after the ticket has changed, or starts the next export.
 * - `retry`: at the first load or in an export; and then the agent presses the button.
 */
export const MOMENTS = ['first load', 'poll', 'refresh', 'retry'] as const;
export type Moment = (typeof MOMENTS)[number];

export const DURATIONS: readonly Lasts[] = ['one answer', 'until it ends'];

/** One cell of the matrix. */
export interface Cell {
  readonly request: RequestName;
  readonly fault: FaultName;
  readonly moment: Moment;
  readonly lasts: Lasts;
}

/** Every cell: each request with each fault at each moment, for one answer and until it ends. */
export const CELLS: readonly Cell[] = REQUEST_NAMES.flatMap((request) =>
  FAULT_NAMES.flatMap((fault) => cellsOf(request, fault)),
);

/** The cells of one request and one fault. */
export function cellsOf(request: RequestName, fault: FaultName): readonly Cell[] {
  return MOMENTS.flatMap((moment) => DURATIONS.map((lasts) => ({ request, fault, moment, lasts })));
}
