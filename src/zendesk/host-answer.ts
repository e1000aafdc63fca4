/** Values and errors by the names that were asked for, as the host sends them. */
export type HostAnswer = Readonly<Record<string, unknown>>;

/** What the host is asked. */
export interface HostQuestion {
  /** Properties or actions. */
  readonly names: readonly string[];
  /** Sends the question through the SDK. */
  readonly send: () => Promise<unknown>;
  /** Whether the question may be sent again. An action would be performed twice. */
  readonly isRepeatable: boolean;
  /** The host's origin. */
  readonly origin: string;
}

/** A question that has been sent. */
export interface OpenQuestion {
  /** Resolves with the host's answer, however late it comes. Rejects with the host's own error. */
  readonly answer: Promise<unknown>;
  /** Sends the question again, unless that was done a moment ago. */
  repeat(): void;
}

/** The pauses between two repetitions, in milliseconds. The SDK's own timeout comes on top. */
const FIRST_PAUSE_MS = 5000;
const MAX_PAUSE_MS = 60_000;

/** A question is not repeated more often than this, in milliseconds. */
const MIN_INTERVAL_MS = 1000;

/**
 * Asks the host and waits for its answer, because a host with many apps answers late: the npm package stops waiting after 5
 * seconds, and drops what comes afterwards; the official script waits for 5 minutes. So after the SDK's timeout the answer is
 * taken from the host's own message, and the question is repeated with growing pauses.
 */
export function askHost({ names, send, isRepeatable, origin }: HostQuestion): OpenQuestion {
  let repeat = (): void => undefined;
  const answer = new Promise((resolve, reject) => {
    let isOpen = true;
    let sentMs = 0;
    let pauseMs = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function end<Value>(settle: (value: Value) => void, value: Value): void {
      isOpen = false;
      clearTimeout(timer);
      removeEventListener('message', onMessage);
      settle(value);
    }

    function sendNow(): void {
      clearTimeout(timer);
      sentMs = Date.now();
      send().then(
        (result) => (isTimeout(result) ? onTimeout() : end(resolve, result)),
        (error: unknown) => (isTimeout(error) ? onTimeout() : end(reject, error)),
      );
    }

    function onTimeout(): void {
      if (!isOpen) return;
      addEventListener('message', onMessage);
      if (!isRepeatable) return;
      clearTimeout(timer);
      timer = setTimeout(sendNow, pauseMs);
      pauseMs = Math.min(MAX_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pauseMs * 2));
    }

    function onMessage({ source, origin: sender, data }: MessageEvent<unknown>): void {
      if (source !== window.parent || sender !== origin) return;
      const result = resultIn(data);
      if (!result || !isAbout(names, result)) return;
      const [error] = isRepeatable ? [] : Object.values(errorsOf(result));
      if (error === undefined) end(resolve, result);
      else end(reject, errorOf(error));
    }

    repeat = () => {
      if (isOpen && isRepeatable && Date.now() - sentMs >= MIN_INTERVAL_MS) sendNow();
    };
    sendNow();
  });
  return { answer, repeat: () => repeat() };
}

/** The npm package resolves with an object of this name, and the official script rejects with an error. */
function isTimeout(result: unknown): boolean {
  return asObject(result)?.['name'] === 'TimeoutError';
}

/** The result in the host's reply to a question: `{ id, result }`, as an object or as JSON. */
function resultIn(data: unknown): HostAnswer | null {
  const message = asObject(typeof data === 'string' ? parsed(data) : data);
  return typeof message?.['id'] === 'number' ? asObject(message['result']) : null;
}

/** Whether a result is for these names and no others. The host may leave out values that it does not have. */
function isAbout(names: readonly string[], result: HostAnswer): boolean {
  const { errors: _errors, ...values } = result;
  const answered = [...Object.keys(values), ...Object.keys(errorsOf(result))];
  return answered.length > 0 && answered.every((name) => names.includes(name));
}

function errorsOf(result: HostAnswer): HostAnswer {
  return asObject(result['errors']) ?? {};
}

function errorOf(error: unknown): Error {
  const message = asObject(error)?.['message'];
  return new Error(typeof message === 'string' ? message : JSON.stringify(error));
}

function asObject(value: unknown): HostAnswer | null {
  return typeof value === 'object' && value !== null ? (value as HostAnswer) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
