import type { MessageTexts } from './readable-message.ts';

/** For tests: each text is the name or the target that it is about. */
export const TEXTS: MessageTexts = {
  attachedImage: (name) => name,
  link: { sign: (target) => target, explanation: (target) => target },
};
