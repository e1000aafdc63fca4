import type { IDBPDatabase, OpenDBCallbacks } from 'idb';

/** The connection to a database is closed, and could not be opened again. What it has can be seen after a reload. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
}

/** A database whose connection can be closed at any time: by the browser, or by another tab. */
export interface ReopeningDatabase<Schema> {
  /**
   * Performs an operation. If the connection is closed, it is opened again once, and the operation is repeated: so an operation
   * must be one transaction. What it finds may be another database, if this one was deleted.
   *
   * @throws {DatabaseClosed} if the connection cannot be opened, or is closed again; what the operation throws
   */
  run<Result>(operation: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result>;
  /** Calls the listener when the connection was closed: by then the database may have been deleted or changed. */
  onClosed(listener: () => void): void;
  /** Closes the connection, without a call of the listeners. */
  close(): Promise<void>;
}

type Callbacks<Schema> = Pick<OpenDBCallbacks<Schema>, 'blocking' | 'terminated'>;

/**
 * Opens a database.
 *
 * @param open called with what to do when another tab deletes the database or opens a newer version, and when the browser closes
 *   the connection
 * @throws {unknown} if the browser refuses
 */
export async function reopeningDatabase<Schema>(
  open: (callbacks: Callbacks<Schema>) => Promise<IDBPDatabase<Schema>>,
): Promise<ReopeningDatabase<Schema>> {
  const listeners: (() => void)[] = [];
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  function connect(): Promise<IDBPDatabase<Schema>> {
    const opening = open({ blocking: onClosed, terminated: onClosed });
    connection = opening;
    function onClosed(): void {
      drop(opening);
      for (const listener of listeners) listener();
    }
    return opening;
  }

  function drop(opening: Promise<IDBPDatabase<Schema>>): void {
    if (connection === opening) connection = null;
    // Another tab waits for it.
    opening.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  async function reconnect(): Promise<IDBPDatabase<Schema>> {
    const opening = connection ?? connect();
    try {
      return await opening;
    } catch (error) {
      drop(opening);
      throw new DatabaseClosed('the database cannot be opened again', { cause: error });
    }
  }

  await connect();
  return {
    async run(operation) {
      const db = await reconnect();
      const used = connection;
      try {
        return await operation(db);
      } catch (error) {
        if (!isOfClosed(error)) throw error;
        if (used) drop(used);
      }
      try {
        return await operation(await reconnect());
      } catch (error) {
        if (error instanceof DOMException && error.name === 'InvalidStateError')
          throw new DatabaseClosed('the database was closed again', { cause: error });
        throw error;
      }
    },
    onClosed: (listener) => void listeners.push(listener),
    async close() {
      const opening = connection;
      if (!opening) return;
      drop(opening);
      await opening.catch(() => undefined);
    },
  };
}

/** What operations throw when their connection is closed: it accepts no transaction, and aborts those that it had. */
const ERRORS_OF_CLOSED = new Set(['InvalidStateError', 'AbortError', 'TransactionInactiveError']);

function isOfClosed(error: unknown): boolean {
  return error instanceof DOMException && ERRORS_OF_CLOSED.has(error.name);
}
