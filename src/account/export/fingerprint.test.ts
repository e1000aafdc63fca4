import { expect, it } from 'vitest';
import { contentFingerprint } from './fingerprint.ts';

it('is that of the content, not of its spelling', () => {
  const of = (text: string) => contentFingerprint(JSON.parse(text) as object);
  expect(of('{"id":"12", "actor":{"user_id":"-7"}}')).toBe(of('{"id":12,"actor":{"user_id":-7}}'));
  expect(of('{"body":"a \\"12\\""}')).not.toBe(of('{"body":"a 12"}'));
});
