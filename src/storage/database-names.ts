/**
 * The names of all databases of this site in this browser. None if the browser does not list them, or refuses.
 *
 * @param prefix how the names start
 */
export async function databaseNames(prefix: string): Promise<readonly string[]> {
  try {
    const databases = await indexedDB.databases();
    return databases.flatMap(({ name }) => name ?? []).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
