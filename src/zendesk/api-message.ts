const MAX_LENGTH = 300;

/**
 * What the account says about a failed request, for people to read. The API's errors have several forms: a text in
 * `description`, an object with `message` in `error`, texts by property in `details`, or a list in `errors`. A page of
 * HTML, such as that of a proxy, says nothing about the request.
 *
 * @param failure what the host rejects a request with
 * @returns sentences on one line, at most 300 characters; null if there are none
 */
export function apiMessageOf(failure: unknown): string | null {
  const body = bodyOf(fieldsOf(failure));
  const { error, description, message, details, errors } = fieldsOf(body);
  const detailed = textsIn(details);
  const texts = [
    ...(detailed.length > 0 ? detailed : textsIn(description ?? message)),
    ...textsIn(fieldsOf(error)['message']),
    ...textsIn(errors),
  ];
  const text = [...new Set(texts)].join(' ').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1).toWellFormed()}…` : text;
}

/** Hosts give the parsed body, its text, or both. */
function bodyOf({ responseJSON, responseText }: Fields): unknown {
  if (responseJSON !== undefined || typeof responseText !== 'string') return responseJSON;
  try {
    return JSON.parse(responseText);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** The texts of an error, which may be a text, a list, an object by property, or an object with a text. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const { description, message, detail, ...others } = fieldsOf(value);
  const own = description ?? message ?? detail;
  return own === undefined
    ? Object.values(others)
        .filter((one) => typeof one === 'object')
        .flatMap(textsIn)
    : textsIn(own);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
