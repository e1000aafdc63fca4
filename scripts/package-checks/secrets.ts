/**
 * What Zendesk's validator takes for a secret: some words, such as "secret", and names with a separator, such as "token:".
 * Source: `validations/secrets.rb` of zendesk_apps_support 4.52. There, most patterns also look at what follows. In minified
 * scripts, which are a single line, almost anything fits, so these patterns are shorter and a little stricter.
 */
const SECRETS: ReadonlyArray<[what: string, pattern: RegExp]> = [
  ['a secret', /secret|auth_key|authKey|auth_pass|authPass|auth_user|AuthUser|api_key/],
  ['a secret', /(?:app|aws|client|consumer|doorman|master|token)[-_]secret|^secret ?[:"=-]/im],
  ['a password', /password/i],
  ['a token', /(?:facebook|github|token|twitter) ?[:"=|-]/i],
  ['a key', /(?:app|consumer|master|outbound|private|token)[-_]key[\s:"=-]/i],
  ['a key', /(?:braintree|ticket_validation|attachment_token|zopim_mobile_sso)_key/i],
  ['a Heroku key', /heroku.*[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{6}/i],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a Slack token', /xox[abop|]/],
  ['an AWS key', /AKIA[\dA-Z]{8}/],
];

/** Names what looks like a secret in a text. The result is empty if nothing does. */
export function secretsIn(text: string): Array<{ what: string; index: number }> {
  return SECRETS.flatMap(([what, pattern]) => {
    const index = pattern.exec(text)?.index;
    return index === undefined ? [] : [{ what, index }];
  });
}
