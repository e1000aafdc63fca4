/** The outcome of a `client.request`: the event to fire and its argument. */
export interface RequestOutcome {
  event: 'done' | 'fail';
  argument: unknown;
}

export interface RequestRules {
  /** Sends the request. Rejects if the connection fails. */
  send(url: string, init: RequestInit): Promise<Response>;
  /** Waits before a retry, in milliseconds. */
  wait(ms: number): Promise<void>;
  /** Zendesk does not document that apps get response headers. `readable` adds them, with lower-case names. */
  headers: 'hidden' | 'readable';
}

/** Retries of a 429 before the app gets it. Zendesk does not document its limit. */
const MAX_RETRIES = 5;

/**
 * Performs a `client.request` like jQuery's `ajax`: the data of a GET goes into the query, JSON is parsed, and a failure is a
 * plain object. Retries a 429 after its `Retry-After` unless `autoRetry` is false, and nothing else: the account has not done what it
 * answers with 429, but it may have done a write whose response is an error or missing.
 */
export async function performRequest(
  options: Record<string, unknown>,
  rules: RequestRules,
): Promise<RequestOutcome> {
  const { url, init } = fetchArguments(options);
  try {
    let response = await rules.send(url, init);
    for (let retry = 0; retry < MAX_RETRIES && canRetry(response, options); retry += 1) {
      await rules.wait(Number(response.headers.get('retry-after') ?? 1) * 1000);
      response = await rules.send(url, init);
    }
    return await outcomeOf(response, options, rules.headers);
  } catch {
    return {
      event: 'fail',
      argument: { readyState: 0, status: 0, statusText: 'error', responseText: '' },
    };
  }
}

function canRetry(response: Response, options: Record<string, unknown>): boolean {
  return response.status === 429 && options['autoRetry'] !== false;
}

async function outcomeOf(
  response: Response,
  options: Record<string, unknown>,
  headers: RequestRules['headers'],
): Promise<RequestOutcome> {
  const responseText = await response.text();
  const whole: Record<string, unknown> = {
    readyState: 4,
    status: response.status,
    statusText: response.ok ? 'success' : 'error',
    responseText,
    ...(headers === 'readable' ? { headers: Object.fromEntries(response.headers) } : {}),
  };
  const type = String(options['dataType'] ?? response.headers.get('content-type') ?? '');
  let body: unknown = responseText;
  if (/\bjson\b/.test(type) && responseText !== '') {
    try {
      body = JSON.parse(responseText);
      whole['responseJSON'] = body;
    } catch {
      return { event: 'fail', argument: { ...whole, statusText: 'parsererror' } };
    }
  }
  if (!response.ok) return { event: 'fail', argument: whole };
  return { event: 'done', argument: options['httpCompleteResponse'] === true ? whole : body };
}

function fetchArguments(options: Record<string, unknown>): { url: string; init: RequestInit } {
  const method = String(options['method'] ?? options['type'] ?? 'GET').toUpperCase();
  const url = String(options['url'] ?? '');
  const headers = new Headers(options['headers'] as Record<string, string> | undefined);
  const { data, contentType = 'application/x-www-form-urlencoded; charset=UTF-8' } = options;
  if (data === undefined || data === null) return { url, init: { method, headers } };
  const encoded = typeof data === 'string' ? data : encodedForm(data);
  if (method === 'GET' || method === 'HEAD') {
    return { url: `${url}${url.includes('?') ? '&' : '?'}${encoded}`, init: { method, headers } };
  }
  // `false` means no type, and the type in `headers` wins.
  if (contentType !== false && !headers.has('content-type')) {
    headers.set('content-type', String(contentType));
  }
  return { url, init: { method, headers, body: encoded } };
}

function encodedForm(data: object): string {
  return new URLSearchParams(
    Object.entries(data).map(([key, value]) => [key, String(value)]),
  ).toString();
}
