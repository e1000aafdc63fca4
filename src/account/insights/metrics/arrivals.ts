/** When the messages of the period came that pass the filters, in the agent's time zone. */
export interface Arrivals {
  /** Seven lists of 24 counts: Monday first (ISO 8601), then by hour of the day from 0 to 23. */
  readonly counts: readonly (readonly number[])[];
  /** How many days of each weekday the period touches, Monday first: a period of 15 days has one weekday more often. */
  readonly days: readonly number[];
}
