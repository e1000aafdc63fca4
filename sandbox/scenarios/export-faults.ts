import { forbidden, htmlError, text, tooManyRequests } from '../account/answer.ts';
import type { FaultMatcher, FaultRule } from '../account/faults.ts';
import { EXPORT_PATH } from '../account/incremental-export.ts';
import type { WorldOptions } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';

/** Creates the fault rules of an export. Each world needs its own, since some rules count requests. */
export type ExportFaults = (options: WorldOptions) => FaultRule[];

export const deniedToAll: ExportFaults = () => [
  { when: toExport(), then: { kind: 'answer', answer: text('', 403) } },
];

export const deniedOnce: ExportFaults = () => [
  { when: toExport({ first: 1 }), then: { kind: 'answer', answer: text('', 403) } },
];

export const rightsLostAfterSix: ExportFaults = () => [
  { when: toExport({ after: 6 }), then: { kind: 'answer', answer: forbidden() } },
];

export const outageAfterFour: ExportFaults = () => [
  {
    when: toExport({ after: 4 }),
    then: { kind: 'answer', answer: htmlError(520, 'Unknown Error') },
  },
];

export const everyThirdRefused: ExportFaults = () => [
  { when: toExport({ every: 3 }), then: { kind: 'answer', answer: tooManyRequests(5) } },
];

export const everyFourthDropped: ExportFaults = () => [
  { when: toExport({ every: 4 }), then: { kind: 'drop' } },
];

/** As in the sample of Zendesk's reference, where the last page links to the second in which it ended. */
export const neverNull: ExportFaults = ({ origin }) => [
  {
    when: toExport(),
    then: {
      kind: 'change',
      change: (body) => ({
        ...body,
        next_page: body['next_page'] ?? link(origin, Number(body['end_time'])),
      }),
    },
  },
];

export const thirdPageElsewhere: ExportFaults = () => [
  onThirdPage((body, start) => ({
    ...body,
    next_page: link('https://elsewhere.example', start + 1),
  })),
];

export const thirdPageStuck: ExportFaults = ({ origin }) => [
  onThirdPage((body, start) => ({ ...body, next_page: link(origin, start) })),
];

/** Changes the third page on every request. Pages are identified by their `start_time`, so a retry gets the same response. */
function onThirdPage(change: (body: WireObject, start: number) => WireObject): FaultRule {
  const starts: number[] = [];
  return {
    when: toExport(),
    then: {
      kind: 'change',
      change: (body, request) => {
        const start = Number(request.query.get('start_time'));
        if (!starts.includes(start)) starts.push(start);
        return starts[2] === start ? change(body, start) : body;
      },
    },
  };
}

function toExport(when: FaultMatcher = {}): FaultMatcher {
  return { path: new RegExp(`^${EXPORT_PATH}$`), ...when };
}

function link(origin: string, start: number): string {
  return `${origin}${EXPORT_PATH}.json?start_time=${start}`;
}
