/** An error in the SDK's format. The SDK creates an Error with this `name` and the message `"path" message`. */
export interface PathError {
  name: string;
  message: string;
  path: string;
}

/** The result of a get, set or invoke: a value for each path that succeeded, an error for each that failed. */
export type CallResult = { errors: Record<string, PathError> } & Record<string, unknown>;

/** Reads a property. Throws if there is none. */
export type ReadPath = (path: string) => unknown;

/** Answers `get`: reads every path. The paths fail independently. */
export function answerGet(params: unknown, read: ReadPath): Promise<CallResult> {
  const paths = Array.isArray(params) ? params.map(String) : [];
  return answerEach(paths, read);
}

/** Answers `set`: writes every value and returns the new values. The paths fail independently. */
export function answerSet(
  params: unknown,
  write: (path: string, value: unknown) => unknown,
): Promise<CallResult> {
  const values = isRecord(params) ? params : {};
  return answerEach(Object.keys(values), (path) => write(path, values[path]));
}

/** Answers `invoke`: performs every action with its list of arguments. The actions fail independently. */
export function answerInvoke(
  params: unknown,
  perform: (action: string, args: unknown[]) => unknown,
): Promise<CallResult> {
  const actions = isRecord(params) ? params : {};
  return answerEach(Object.keys(actions), (action) => {
    const args = actions[action];
    return perform(action, Array.isArray(args) ? args : []);
  });
}

/** Reads a dotted path in plain objects, such as `currentUser.timeZone.ianaName`. Throws if a property is missing. */
export function readDotted(properties: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(properties, path)) return properties[path];
  let value: unknown = properties;
  for (const step of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) throw new Error('is not available');
    value = value[step];
  }
  return value;
}

async function answerEach(paths: string[], answer: (path: string) => unknown): Promise<CallResult> {
  const result: CallResult = { errors: {} };
  await Promise.all(
    paths.map(async (path) => {
      try {
        result[path] = await answer(path);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        result.errors[path] = { name: 'APIError', message, path };
      }
    }),
  );
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
