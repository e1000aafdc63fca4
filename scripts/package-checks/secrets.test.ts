import { expect, test } from 'vitest';
import { secretsIn } from './secrets.ts';

/** One text for each pattern and word of Zendesk's validator. */
test.each([
  ['"xoxb-1234567890-abc"', 'a Slack token'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
  ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
  ['FacebookToken=1;Facebook:0123456789abcdef01234567', 'a token'],
  ['twitter ="abcdefghijklmnopqrstuvwxyz0123"', 'a token'],
  ['GitHub: abcdefghijklmnopqrstuvwxyz0123', 'a token'],
  ['Client-Secret: abcdefghijklmnop', 'a secret'],
  ['"AKIAABCDEFGHIJKLMNOP"', 'an AWS key'],
  ['AWS_SECRET_ACCESS_KEY abcdefghijklmnopqrstuvwxyz', 'a secret'],
  ['Heroku 12345678-1234-1234-1234-123456789ABC', 'a Heroku key'],
  ['quickpay_secret:abcdefghijklmnopqrstuvwxyz', 'a secret'],
  ['DOORMAN-SECRET 0123456789abcdef01', 'a secret'],
  ['shared_session_secret 01234', 'a secret'],
  ['SCARLETT_AWS_SECRET_KEY abcdefghijklmnopqrstuvwxyz0123456789', 'a secret'],
  ['braintree_key abcdefghijklmnopqr', 'a key'],
  ['ticket_validation_key abcdefghijklmnopqr', 'a key'],
  ['zendesk_zopim_mobile_sso_key 0', 'a key'],
  ['attachment_token_key 0', 'a key'],
  ['App-Key: abcde', 'a key'],
  ['Consumer_Key="abcde"', 'a key'],
  ['Master-Key-abcde', 'a key'],
  ['Token_Key: abcde', 'a key'],
  ['Private_Key: abcde', 'a key'],
  ['X-Outbound-Key\tabcdefghijklmnopqrstuvwxyz0123456789', 'a key'],
  ['a;\nSecret:abcde', 'a secret'],
  ['{passive:!0,Password:""}', 'a password'],
  ['Token:"abcde"', 'a token'],
  ['a.secretToken', 'a secret'],
  ['a.authKey', 'a secret'],
  ['a.auth_pass', 'a secret'],
  ['a.AuthUser', 'a secret'],
  ['x={api_key:1}', 'a secret'],
])('finds the secret in %j', (text, what) => {
  expect(secretsIn(text).map((one) => one.what)).toContain(what);
});

test.each([
  '__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED',
  'f(token, tokens)',
  'monkey: 1, apiKeyboard, "private keys"',
  '-----BEGIN CERTIFICATE-----',
])('finds none in %j', (text) => {
  expect(secretsIn(text)).toEqual([]);
});
