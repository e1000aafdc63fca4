import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';

/** For tests only: a browser's databases, whose connections can be closed as a browser does it. */
export function testConnections() {
  const factory = new IDBFactory();
  const requests: IDBOpenDBRequest[] = [];
  const open = factory.open.bind(factory);
  factory.open = (...args) => {
    const request = open(...args);
    requests.push(request);
    return request;
  };
  return {
    factory,
    /** How often any connection was opened. */
    openedCount: () => requests.length,
    /** Closes the connection that was opened last, with a `close` event. */
    closeLast(): void {
      const db = requests.at(-1)?.result;
      if (!db) throw new Error('no connection was opened');
      forceCloseDatabase(db as never);
    },
    /** Deletes a database, as from another tab. */
    deleteDatabase: (name: string) => settled(factory.deleteDatabase(name)),
    /** Opens a newer version of a database, as from another tab. */
    async openNewer(name: string): Promise<void> {
      (await settled(open(name, 99))).close();
    },
  };
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('refused', { cause: request.error })));
  });
}
