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
  /**
   * Resolves with the host's answer, however late it comes. Rejects with the host's own error. For an action it stays pending if
   * the host does not answer within `ACTION_WAIT_MS` after the SDK's own timeout: the result is unknown then.
   */
  readonly answer: Promise<unknown>;
  /** Sends the question again, unless that was done a moment ago. */
  repeat(): void;
}

/** The pauses between two repetitions, in milliseconds. The SDK's own timeout comes on top. */
const FIRST_PAUSE_MS = 5000;
const MAX_PAUSE_MS = 60_000;

/**
 * How long the answer to an action is waited for after the SDK's own timeout, in milliseconds. Properties have no limit, because
 * each is asked for only once at a time. Actions such as `resize` come again and again.
 */
const ACTION_WAIT_MS = 15 * 60_000;

/** A question is not repeated more often than this, in milliseconds. */
const MIN_INTERVAL_MS = 1000;

/** Takes an answer of the host if it is for this question. Returns true if it cannot be for any other one. */
type Receiver = (result: HostAnswer, sender: string) => boolean;

/** Of the questions after the SDK's timeout, in the order in which they were sent. */
const receivers = new Set<Receiver>();

function receive({ source, origin, data }: MessageEvent<unknown>): void {
  const result = source === window.parent ? resultIn(data) : null;
  if (!result) return;
  for (const take of receivers) if (take(result, origin)) return;
}

function addReceiver(receiver: Receiver): void {
  receivers.add(receiver);
  addEventListener('message', receive);
}

function removeReceiver(receiver: Receiver): void {
  receivers.delete(receiver);
  if (receivers.size === 0) removeEventListener('message', receive);
}

/**
 * Asks the host and waits for its answer, because a host with many apps answers late: the npm package stops waiting after 5
 * seconds, and drops what comes afterwards; the official script waits for 5 minutes. So after the SDK's timeout the answer is
 * taken from the host's own message, and the question is repeated with growing pauses. The host answers the actions of one name
 * in the order in which they were sent, so each answer belongs to the first of them that waits.
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
      removeReceiver(take);
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
      addReceiver(take);
      clearTimeout(timer);
      if (!isRepeatable) {
        timer = setTimeout(removeReceiver, ACTION_WAIT_MS, take);
        return;
      }
      timer = setTimeout(sendNow, pauseMs);
      pauseMs = Math.min(MAX_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pauseMs * 2));
    }

    function take(result: HostAnswer, sender: string): boolean {
      if (sender !== origin || !isAbout(names, result)) return false;
      const [error] = isRepeatable ? [] : Object.values(errorsOf(result));
      if (error === undefined) end(resolve, result);
      else end(reject, errorOf(error));
      // The value of a property is the same for all questions.
      return !isRepeatable;
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
