// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { InsightsProvider } from '../insights-context.tsx';
import { renderPart, tableTexts, textOf, textsOf } from '../test-render.tsx';
import type { DataRow } from './card-data.ts';
import { DataTable, type DataTableProps } from './data-table.tsx';

const COLUMNS = [{ label: 'Channel' }, { label: 'Events', isNumber: true }];

function rows(count: number): DataRow[] {
  return Array.from({ length: count }, (_, index) => {
    const cells = [`Row ${index}`, String(index)];
    return { key: String(index), cells, values: cells };
  });
}

function table(props: Partial<DataTableProps> = {}): HTMLElement {
  return renderPart(<DataTable caption="Channels" columns={COLUMNS} rows={rows(2)} {...props} />);
}

describe('DataTable', () => {
  it('has a caption and headers for columns and rows', () => {
    const container = table();
    expect(textOf(container.querySelector('caption'))).toBe('Channels');
    expect(textsOf(container, 'thead th[scope="col"]')).toEqual(['Channel', 'Events']);
    expect(textsOf(container, 'tbody th[scope="row"]')).toEqual(['Row 0', 'Row 1']);
    expect(tableTexts(container)).toEqual([
      ['Channel', 'Events'],
      ['Row 0', '0'],
      ['Row 1', '1'],
    ]);
    expect(container.querySelector('button')).toBeNull();
  });

  it('isolates text of another direction, and keeps elements as they are', () => {
    const cells = ['שלום', <em key="b">1</em>];
    const container = table({ rows: [{ key: 'a', cells, values: [] }] });
    expect(textsOf(container, 'tbody th > bdi')).toEqual(['שלום']);
    expect(textsOf(container, 'tbody td > em')).toEqual(['1']);
  });

  it('opens the events behind a row', () => {
    const onDrillDown = vi.fn<() => void>();
    const selection = { key: 'email', label: 'Email', accepts: () => true };
    const [first] = rows(1);
    const container = renderPart(
      <InsightsProvider
        value={{
          onDrillDown,
          choices: new Map(),
          latest: { current: null },
          returnTo: { current: null },
        }}
      >
        <DataTable
          caption="Channels"
          columns={COLUMNS}
          rows={first ? [{ ...first, selection }] : []}
        />
      </InsightsProvider>,
    );
    const button = container.querySelector('button');
    void act(() => button?.click());
    expect(onDrillDown).toHaveBeenCalledWith(selection, button?.dataset['mark']);
  });

  it('says which column sorts, and asks for another', () => {
    const onSort = vi.fn<(column: number) => void>();
    const container = table({ sorting: { column: 1, direction: 'descending' }, onSort });
    const headers = [...container.querySelectorAll('thead th')];
    expect(headers.map((header) => header.getAttribute('aria-sort'))).toEqual([null, 'descending']);
    expect(textsOf(container, 'thead button')).toEqual(['Channel', 'Events']);
    void act(() => container.querySelector<HTMLElement>('thead button')?.click());
    expect(onSort).toHaveBeenCalledWith(0);
  });

  it.each([
    ['12 rows and 3 columns', 12, 3, false],
    ['13 rows', 13, 3, true],
    ['4 columns', 12, 4, true],
  ])('with %s, is a focusable named group: %o', (_, rowCount, columnCount, isScrollable) => {
    const columns = Array.from({ length: columnCount }, (__, index) => ({ label: `C${index}` }));
    const container = table({ columns, rows: rows(rowCount) });
    const group = container.querySelector<HTMLElement>('[role="group"]');
    expect(group?.getAttribute('aria-label')).toBe(isScrollable ? 'Channels' : undefined);
    expect(group?.tabIndex).toBe(isScrollable ? 0 : undefined);
    expect(container.querySelectorAll('table')).toHaveLength(1);
  });
});
