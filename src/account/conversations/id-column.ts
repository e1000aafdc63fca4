import { numberColumn } from './number-column.ts';

/** IDs by row. A UUID takes up 16 bytes, a third of its text. */
export interface IdColumn {
  /** The id of a row that was set. */
  at(row: number): string;
  set(row: number, id: string): void;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Starts empty. */
export function idColumn(): IdColumn {
  const [first, second, third, fourth] = [column(), column(), column(), column()];
  /** Other ids than UUIDs. */
  const others = new Map<number, string>();

  return {
    at(row) {
      const other = others.get(row);
      if (other !== undefined) return other;
      const [b, c] = [hex(second.at(row)), hex(third.at(row))];
      return `${hex(first.at(row))}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${hex(fourth.at(row))}`;
    },
    set(row, id) {
      if (!UUID.test(id)) {
        others.set(row, id);
        return;
      }
      others.delete(row);
      first.set(row, Number.parseInt(id.slice(0, 8), 16));
      second.set(row, Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16));
      third.set(row, Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16));
      fourth.set(row, Number.parseInt(id.slice(28), 16));
    },
  };
}

function column() {
  return numberColumn(Uint32Array);
}

/** Eight digits. */
function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
