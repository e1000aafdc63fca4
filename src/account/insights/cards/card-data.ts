import type { ComponentChildren } from 'preact';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';

export interface Column {
  readonly label: string;
  /** Aligns the column to the end, so that the digits align. */
  readonly isNumber?: boolean;
  /** The name in files, with the unit of its numbers; the label if it is not set. */
  readonly fileLabel?: string;
}

export interface DataRow {
  readonly key: string;
  /** One per column. The first is the header of the row. */
  readonly cells: readonly ComponentChildren[];
  /** The same values as texts, for files: numbers are not formatted. */
  readonly values: readonly string[];
  /** The events behind the row, which its header opens; null if there are none. */
  readonly selection?: EventSelection | null;
}

/** The data of a card as a table. */
export interface CardData {
  readonly columns: readonly Column[];
  readonly rows: readonly DataRow[];
}

/** A number in a file: with a period, without separators, at most two decimals; empty if it is not known. */
export function fileNumber(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100);
}

/** A duration in a file, in hours. */
export function fileHours(milliseconds: number | null): string {
  return fileNumber(milliseconds === null ? null : milliseconds / 3_600_000);
}
