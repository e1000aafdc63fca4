/** Trusted Types, which TypeScript's DOM library lacks. Only what the app uses. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: {
        readonly createHTML: (html: string) => string;
        readonly createScriptURL: (url: string) => string;
      },
    ): {
      createHTML(html: string): unknown;
      createScriptURL(url: string): unknown;
    };
  };
}
