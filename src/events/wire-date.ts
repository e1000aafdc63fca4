/** A date as the API writes it, in milliseconds since 1970; null where it is none. */
export function dateMs(date: unknown): number | null {
  const milliseconds = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** Its whole second since 1970: dates come with and without milliseconds, also within one answer. */
export function dateSecond(date: unknown): number | null {
  const milliseconds = dateMs(date);
  return milliseconds === null ? null : Math.floor(milliseconds / 1000);
}
