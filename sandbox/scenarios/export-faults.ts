import { forbidden, text, tooManyRequests } from '../account/answer.ts';
import type { FaultMatcher, FaultRule } from '../account/faults.ts';
import { EXPORT_PATH } from '../account/incremental-export.ts';
import type { Setting } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';

/** What can be wrong with one kind of answer of the export; a world has rules of its own, since some of them count. */
export type ExportTrouble = (setting: Setting) => FaultRule[];

export const deniedToAll: ExportTrouble = () => [
  { when: toExport(), then: { kind: 'answer', answer: text('', 403) } },
];

export const rightsLostAfterSix: ExportTrouble = () => [
  { when: toExport({ after: 6 }), then: { kind: 'answer', answer: forbidden() } },
];

export const everyThirdRefused: ExportTrouble = () => [
  { when: toExport({ every: 3 }), then: { kind: 'answer', answer: tooManyRequests(5) } },
];

export const everyFourthDropped: ExportTrouble = () => [
  { when: toExport({ every: 4 }), then: { kind: 'drop' } },
];

/** As in the docs' sample, where the last page's link leads to the second in which the page ended. */
export const neverNull: ExportTrouble = ({ origin }) => [
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

export const thirdPageElsewhere: ExportTrouble = () => [
  onThirdPage((body, start) => ({
    ...body,
    next_page: link('https://elsewhere.example', start + 1),
  })),
];

export const thirdPageStuck: ExportTrouble = ({ origin }) => [
  onThirdPage((body, start) => ({ ...body, next_page: link(origin, start) })),
];

/**
 * Changes the third page that is asked for, every time: pages are told apart by their `start_time`, so asking again for the
 * same one brings no better answer.
 */
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
