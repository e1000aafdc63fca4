/** An HTTP response of the account. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
  headers: Record<string, string>;
}

/** A response with a JSON body. Lone surrogates and NUL are sent as JSON escapes. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    headers,
  };
}

/** A response with a body that is not JSON. */
export function text(body: string, status: number, contentType = 'text/plain'): Answer {
  return { status, contentType: `${contentType}; charset=utf-8`, body, headers: {} };
}

/** An HTML error page, as a proxy in front of the account would send it. */
export function htmlError(status: number, title: string): Answer {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return text(page, status, 'text/html');
}

/** The response to an address or a record that does not exist. */
export function notFound(): Answer {
  return json({ error: 'RecordNotFound', description: 'Not found' }, 404);
}

/** The response to a user without access. */
export function forbidden(): Answer {
  return json({ error: 'Forbidden', description: 'You do not have access to this page.' }, 403);
}

/** The response to an invalid body. */
export function unprocessable(description: string, error = 'RecordInvalid'): Answer {
  return json({ error, description }, 422);
}

/** The response beyond the rate limit. `seconds` is the value of `Retry-After`. */
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
