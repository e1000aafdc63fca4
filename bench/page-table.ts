import type { PageResult, ScenarioResult } from './page.ts';
import type { Summary } from './statistics.ts';
import { milliseconds, table, times } from './table.ts';
import type { ToggleResult } from './type-toggle.ts';

interface Line {
  readonly label: string;
  /** The value to compare between scenarios. */
  readonly value: (result: ScenarioResult) => number;
  readonly cell: (result: ScenarioResult) => string;
}

const LINES: readonly Line[] = [
  timeLine('load: first row on the screen', ({ load }) => load.firstRow),
  timeLine('load: complete list on the screen', ({ load }) => load.complete),
  timeLine('load: main thread blocked', ({ load }) => load.blocked),
  timeLine('load: longest task over 50 ms', ({ load }) => load.longestTask),
  timeLine('type button: list rendered', ({ toggle }) => toggle.script),
  timeLine('type button: list on the screen', ({ toggle }) => toggle.painted),
  timeLine('type button: overhead without a click', ({ toggle }) => toggle.idle),
  toggleLine('type button: clicks with a gap', ({ toggle }) => toggle),
  timeLine('in mid-list: list on the screen', ({ toggleInMiddle }) => toggleInMiddle.painted),
  toggleLine('in mid-list: clicks with a gap', ({ toggleInMiddle }) => toggleInMiddle),
  {
    label: 'search: first word, list on the screen',
    value: ({ search }) => search.first,
    cell: ({ search }) => milliseconds(search.first),
  },
  timeLine('search: further words, list on the screen', ({ search }) => search.further),
  timeLine('scroll: frame to frame', ({ scroll }) => scroll.frame),
  frameLine('scroll: frames over 50 ms', ({ scroll }) => scroll.long),
  frameLine('scroll: frames without any row', ({ scroll }) => scroll.blank),
  frameLine('scroll: frames with a gap', ({ scroll }) => scroll.gappy),
  {
    label: 'scroll: area with rows, minimum',
    value: ({ scroll }) => scroll.leastCovered,
    cell: ({ scroll }) => `${(scroll.leastCovered * 100).toFixed(0)} %`,
  },
  countLine('list: elements', ({ weight }) => weight.elements),
  countLine('list: rows', ({ weight }) => weight.rows),
  {
    label: 'JavaScript memory',
    value: ({ weight }) => weight.heapBytes,
    cell: ({ weight }) => `${(weight.heapBytes / 1e6).toFixed(1)} MB`,
  },
];

/** Formats the results as a table. The last columns compare each scenario with the first. */
export function pageTable({ chromium, scenarios }: PageResult): string {
  const [first, ...others] = scenarios;
  if (!first) return '';
  return table(`Page in Chromium ${chromium}: median (95th percentile)`, [
    [
      '',
      ...scenarios.map(({ scenario, events }) => `${scenario} (${events.toLocaleString('en')})`),
      ...others.map(({ scenario }) => `${scenario} : ${first.scenario}`),
    ],
    ...LINES.map(({ label, value, cell }) => [
      label,
      ...scenarios.map(cell),
      ...others.map((other) => (value(first) > 0 ? times(value(other) / value(first)) : '')),
    ]),
  ]);
}

function timeLine(label: string, summary: (result: ScenarioResult) => Summary): Line {
  return {
    label,
    value: (result) => summary(result).median,
    cell(result) {
      const { median, p95 } = summary(result);
      return `${milliseconds(median)} (${milliseconds(p95)})`;
    },
  };
}

function countLine(label: string, value: Line['value']): Line {
  return { label, value, cell: (result) => value(result).toLocaleString('en') };
}

function toggleLine(label: string, toggle: (result: ScenarioResult) => ToggleResult): Line {
  return {
    label,
    value: (result) => toggle(result).gappy,
    cell: (result) => `${toggle(result).gappy} of ${toggle(result).clicks}`,
  };
}

function frameLine(label: string, value: Line['value']): Line {
  return { label, value, cell: (result) => `${value(result)} of ${result.scroll.frames}` };
}
