/** Selects the Content Security Policy of the app's pages, with `csp` in their address. Zendesk does not document its own. */
export type Policy = 'none' | 'styles' | 'trusted-types' | 'strict';

/** No inline styles, neither `style` elements nor `style` attributes. */
const STYLES = "default-src 'self'; style-src 'self'; img-src * data:";

/** Scripts may not turn strings into HTML, scripts, or addresses of scripts. */
const TRUSTED_TYPES = "require-trusted-types-for 'script'";

const POLICIES = new Map<string, string>(
  Object.entries({
    styles: STYLES,
    'trusted-types': TRUSTED_TYPES,
    strict: `${STYLES}; ${TRUSTED_TYPES}`,
  } satisfies Record<Exclude<Policy, 'none'>, string>),
);

/** The headers of a page of the app that has this address. */
export function policyHeaders(url: URL): Record<string, string> {
  const policy = POLICIES.get(url.searchParams.get('csp') ?? '');
  return policy === undefined ? {} : { 'content-security-policy': policy };
}
