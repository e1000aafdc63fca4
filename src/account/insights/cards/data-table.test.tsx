// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderPart, tableTexts, textOf, textsOf } from '../test-render.tsx';
import { DataTable } from './data-table.tsx';

const COLUMNS = [{ label: 'Channel' }, { label: 'Events', isNumber: true }];

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    key: String(index),
    cells: [`Row ${index}`, String(index)],
  }));
}

describe('DataTable', () => {
  it('has a caption and headers for columns and rows', () => {
    const container = renderPart(<DataTable caption="Channels" columns={COLUMNS} rows={rows(2)} />);
    expect(textOf(container.querySelector('caption'))).toBe('Channels');
    expect(textsOf(container, 'thead th[scope="col"]')).toEqual(['Channel', 'Events']);
    expect(textsOf(container, 'tbody th[scope="row"]')).toEqual(['Row 0', 'Row 1']);
    expect(tableTexts(container)).toEqual([
      ['Channel', 'Events'],
      ['Row 0', '0'],
      ['Row 1', '1'],
    ]);
  });

  it('isolates text of another direction, and keeps elements as they are', () => {
    const container = renderPart(
      <DataTable
        caption="Channels"
        columns={COLUMNS}
        rows={[{ key: 'a', cells: ['שלום', <em key="b">1</em>] }]}
      />,
    );
    expect(textsOf(container, 'tbody th > bdi')).toEqual(['שלום']);
    expect(textsOf(container, 'tbody td > em')).toEqual(['1']);
  });

  it.each([
    ['12 rows and 3 columns', 12, 3, false],
    ['13 rows', 13, 3, true],
    ['4 columns', 12, 4, true],
  ])('with %s, is a focusable named group: %o', (_, rowCount, columnCount, isScrollable) => {
    const columns = Array.from({ length: columnCount }, (__, index) => ({ label: `C${index}` }));
    const container = renderPart(
      <DataTable caption="Channels" columns={columns} rows={rows(rowCount)} />,
    );
    const group = container.querySelector<HTMLElement>('[role="group"]');
    expect(group?.getAttribute('aria-label')).toBe(isScrollable ? 'Channels' : undefined);
    expect(group?.tabIndex).toBe(isScrollable ? 0 : undefined);
    expect(container.querySelectorAll('table')).toHaveLength(1);
  });
});
