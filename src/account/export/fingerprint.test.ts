import { expect, it } from 'vitest';
import { contentFingerprint, fingerprintOf } from './fingerprint.ts';

it('is the same for the same text only', () => {
  const texts = Array.from({ length: 50_000 }, (_, number) => `{"id":"e${number}"}`);
  const others = ['', ' ', 'ab', 'ba', 'a\0', '\0a', 'a'.repeat(1000), 'a'.repeat(1001)];
  const all = [...texts, ...others];
  expect(new Set(all.map(fingerprintOf)).size).toBe(all.length);
  expect(fingerprintOf('{"id":"e1"}')).toBe(fingerprintOf(texts[1] ?? ''));
  expect(fingerprintOf('a'.repeat(1000)).length).toBeLessThan(16);
});

it('is that of the content, not of its spelling', () => {
  const of = (text: string) => contentFingerprint(JSON.parse(text) as object);
  expect(of('{"id":"12", "actor":{"user_id":"-7"}}')).toBe(of('{"id":12,"actor":{"user_id":-7}}'));
  expect(of('{"body":"a \\"12\\""}')).not.toBe(of('{"body":"a 12"}'));
});
