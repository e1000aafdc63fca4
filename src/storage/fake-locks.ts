interface Request {
  readonly page: object;
  readonly name: string;
  /** Grants it. */
  readonly grant: () => void;
  readonly refuse: (error: DOMException) => void;
}

/** For tests only: the locks of a browser, of which each page has its own access. */
export function fakeLocks() {
  let held: Request[] = [];
  let queue: Request[] = [];

  const isHeld = (name: string) => held.some((one) => one.name === name);

  function grantNext(name: string): void {
    const next = queue.find((one) => one.name === name);
    if (!next || isHeld(name)) return;
    queue = queue.filter((one) => one !== next);
    held.push(next);
    next.grant();
  }

  function release(ended: Request): void {
    if (!held.includes(ended)) return;
    held = held.filter((one) => one !== ended);
    queueMicrotask(() => grantNext(ended.name));
  }

  function request(
    page: object,
    name: string,
    { steal, signal }: LockOptions,
    callback: (lock: object) => Promise<unknown>,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      async function run(): Promise<void> {
        if (!held.includes(asked)) return;
        try {
          resolve(await callback({ name }));
        } catch (error) {
          reject(error instanceof Error ? error : new Error('failed', { cause: error }));
        } finally {
          release(asked);
        }
      }
      const asked: Request = {
        page,
        name,
        // A browser answers later, when the page may have changed its mind.
        grant: () => void setTimeout(() => void run()),
        refuse: reject,
      };
      signal?.addEventListener('abort', () => {
        if (!queue.includes(asked)) return;
        queue = queue.filter((one) => one !== asked);
        reject(new DOMException('no longer waits', 'AbortError'));
      });
      if (steal) {
        const stolen = held.filter((one) => one.name === name);
        held = held.filter((one) => one.name !== name);
        queue = [asked, ...queue];
        for (const one of stolen) one.refuse(new DOMException('stolen', 'AbortError'));
      } else queue = [...queue, asked];
      grantNext(name);
    });
  }

  return {
    /** Opens a page. */
    open() {
      const page = {};
      let isCrashed = false;
      const locks = {
        query: async () => ({ held: held.map(({ name }) => ({ name })), pending: [] }),
        request: (name: string, options: LockOptions, callback: () => Promise<unknown>) =>
          isCrashed
            ? new Promise(() => undefined)
            : request(page, name, options, async () => (isCrashed ? undefined : callback())),
      } as unknown as LockManager;
      return {
        locks: () => locks,
        /** Ends the page without a word: the browser gives its locks to others. */
        crash(): void {
          isCrashed = true;
          queue = queue.filter((one) => one.page !== page);
          for (const one of held.filter((each) => each.page === page)) release(one);
        },
      };
    },
    isHeld,
  };
}
