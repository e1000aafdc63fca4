/** The one host that a script outside the package may come from. */
const SDK_HOST = 'https://static.zdassets.com/';

/** What pages with the policy `require-trusted-types-for 'script'` demand; undefined if the browser does not know it. */
const policy = createPolicy();

/**
 * Marks HTML for a document that runs no scripts: a parsed one that is not shown, or a frame whose sandbox forbids scripts. Must
 * not be used for the page itself.
 *
 * @returns a `TrustedHTML` object where browsers have them. It is typed as a string, since TypeScript's DOM types know
 * only strings.
 */
export function trustedHtml(html: string): string {
  return (policy?.createHTML(html) ?? html) as string;
}

/**
 * Marks the address of Zendesk's SDK as a script's.
 *
 * @throws {TypeError} for any other address, in a browser that knows Trusted Types
 */
export function trustedScriptUrl(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string;
}

function createPolicy() {
  try {
    return window.trustedTypes?.createPolicy('side-conversation-events', {
      createHTML: (html) => html,
      createScriptURL: (url) => {
        if (url.startsWith(SDK_HOST)) return url;
        throw new TypeError(`${url} is no script of this app.`);
      },
    });
  } catch {
    // A policy that allows other names only, but that may still accept strings.
    return undefined;
  }
}
