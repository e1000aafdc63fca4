/** How a `client.request` ended: the event to fire, and the one argument that reaches the app. */
export interface RequestOutcome {
  event: 'done' | 'fail';
  argument: unknown;
}

export interface RequestRules {
  /** Puts the request through; rejects when there is no connection. */
  send(url: string, init: RequestInit): Promise<Response>;
  /** Waits so many milliseconds before a request is repeated. */
  wait(ms: number): Promise<void>;
  /** Zendesk promises no response headers to apps; `readable` adds them with lower-case names. */
  headers: 'hidden' | 'readable';
}

/** How often a 429 is repeated before the app hears of it. Zendesk does not say; it has to end somewhere. */
const MOST_REPEATS = 5;

/**
 * Performs what an app asked of `client.request`, as jQuery's `ajax` would: data of a GET goes into the address, JSON is
 * parsed, and a failure is a plain object. A 429 is waited for and repeated unless `autoRetry` is false.
 */
export async function performRequest(
  options: Record<string, unknown>,
  rules: RequestRules,
): Promise<RequestOutcome> {
  const { url, init } = prepared(options);
  try {
    let response = await rules.send(url, init);
    for (let repeat = 0; repeat < MOST_REPEATS && mayRepeat(response, options); repeat += 1) {
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

function mayRepeat(response: Response, options: Record<string, unknown>): boolean {
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

function prepared(options: Record<string, unknown>): { url: string; init: RequestInit } {
  const method = String(options['method'] ?? options['type'] ?? 'GET').toUpperCase();
  const url = String(options['url'] ?? '');
  const headers = new Headers(options['headers'] as Record<string, string> | undefined);
  const { data } = options;
  if (data === undefined || data === null) return { url, init: { method, headers } };
  const encoded = typeof data === 'string' ? data : encodedForm(data);
  if (method === 'GET' || method === 'HEAD') {
    return { url: `${url}${url.includes('?') ? '&' : '?'}${encoded}`, init: { method, headers } };
  }
  const contentType = options['contentType'] ?? 'application/x-www-form-urlencoded; charset=UTF-8';
  if (!headers.has('content-type')) headers.set('content-type', String(contentType));
  return { url, init: { method, headers, body: encoded } };
}

function encodedForm(data: object): string {
  return new URLSearchParams(
    Object.entries(data).map(([key, value]) => [key, String(value)]),
  ).toString();
}
