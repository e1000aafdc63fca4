/** Numbers by row. It grows in blocks, so that nothing is copied, and at most one block is unused. */
export interface NumberColumn {
  /** The number of a row that was set. */
  at(row: number): number;
  set(row: number, value: number): void;
}

type Block = Uint8Array | Uint32Array | Float64Array;

/** Rows per block, as a power of 2. */
const BLOCK_BITS = 12;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_SIZE - 1;

/**
 * Starts empty.
 *
 * @param BlockArray what each number fits in
 */
export function numberColumn(BlockArray: new (length: number) => Block): NumberColumn {
  const blocks: Block[] = [];
  return {
    at: (row) => blocks[row >>> BLOCK_BITS]?.[row & BLOCK_MASK] ?? 0,
    set(row, value) {
      const block = (blocks[row >>> BLOCK_BITS] ??= new BlockArray(BLOCK_SIZE));
      block[row & BLOCK_MASK] = value;
    },
  };
}
