/** A parameter that Zendesk adds to the frame's URL, to its query or to its hash; null if it is missing. */
export function frameParameter(name: string): string | null {
  const query = new URLSearchParams(location.search).get(name);
  return query ?? new URLSearchParams(location.hash.slice(1)).get(name);
}
