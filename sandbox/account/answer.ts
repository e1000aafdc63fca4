/** One HTTP answer of the account. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
  headers: Record<string, string>;
}

/** An answer with `value` as its JSON body. Lone surrogates and NUL travel as JSON escapes. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    headers,
  };
}

/** An answer with a body that is not JSON; an empty `body` is sent without one. */
export function text(body: string, status: number, contentType = 'text/plain'): Answer {
  return { status, contentType: `${contentType}; charset=utf-8`, body, headers: {} };
}

/** An error page as a server in front of the account would send it. */
export function htmlError(status: number, title: string): Answer {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return text(page, status, 'text/html');
}

/** The answer to an address, or a record, that does not exist. */
export function notFound(): Answer {
  return json({ error: 'RecordNotFound', description: 'Not found' }, 404);
}

/** The answer to somebody who may not see this. */
export function forbidden(): Answer {
  return json({ error: 'Forbidden', description: 'You do not have access to this page.' }, 403);
}

/** The answer to a body that the account cannot use. */
export function unprocessable(description: string): Answer {
  return json({ error: 'RecordInvalid', description }, 422);
}

/** The answer beyond the rate limit; `seconds` is how long to wait. */
export function tooManyRequests(seconds: number): Answer {
  return json(
    {
      error: 'APIRateLimitExceeded',
      description: 'Number of allowed API requests per minute exceeded',
    },
    429,
    { 'retry-after': String(seconds) },
  );
}
