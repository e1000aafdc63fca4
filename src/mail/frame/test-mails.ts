import source from './test-mails.txt?raw';

/** For tests only. */
export interface AwkwardMail {
  readonly name: string;
  /** Words that must be visible. */
  readonly words: readonly string[];
  readonly html: string;
}

/**
 * Mails whose styles would make words invisible, unreadable, or unstable in a frame that is as high as its content. In the
 * file, each begins with a line of its name and words.
 */
export const AWKWARD_MAILS: readonly AwkwardMail[] = source
  .split(/^### /m)
  .slice(1)
  .map((mail) => {
    const [, name = '', words = '', html = ''] = /^(.*): (.*)\n([^]*)$/.exec(mail) ?? [];
    return { name, words: words.split(' ').filter(Boolean), html };
  });
