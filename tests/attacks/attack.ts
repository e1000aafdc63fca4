/** The address of pictures that an agent may choose to load. */
export const PICTURES = 'https://pictures.example';

/** The address of everything that a message may never load. */
export const NEVER = 'https://never.example';

/** Code that leaves a mark in its own window and in the page around it, wherever it runs. */
const SCRIPT = 'parent.__ran=self.__ran=document.title=1;alert(1)';

/** The HTML of a hostile message. */
export interface Attack {
  readonly kind: string;
  readonly html: string;
  /** Words of the message that a browser shows, so that the app must show them too. */
  readonly words: readonly string[];
}

/** An attack before it gets its number. */
export interface AttackTemplate {
  readonly kind: string;
  readonly html: string;
}

/**
 * Attacks of one kind. In their HTML, `CODE` stands for code without quotes and spaces, `NEVER` and `PICTURE` for
 * addresses, and `WORD` for a word that a browser shows. An attack without `WORD` gets one word before and one after it.
 */
export function attacks(kind: string, ...htmls: readonly string[]): AttackTemplate[] {
  return htmls.map((html) => ({
    kind,
    html: html.includes('WORD') ? html : `<p>WORD</p>${html}<p>WORD</p>`,
  }));
}

/** Attacks of one kind that hide everything after them in a browser too, such as an open comment. */
export function swallowing(kind: string, ...htmls: readonly string[]): AttackTemplate[] {
  return htmls.map((html) => ({ kind, html: `<p>WORD</p>${html}<p>swallowed</p>` }));
}

/** Fills in the placeholders of a template: each attack has words and addresses of its own. */
export function numbered({ kind, html }: AttackTemplate, index: number): Attack {
  const words: string[] = [];
  const filled = html
    .replaceAll('CODE', SCRIPT)
    .replaceAll('NEVER', `${NEVER}/${index}`)
    .replaceAll('PICTURE', `${PICTURES}/${index}`)
    .replaceAll('WORD', () => {
      const word = `SAFE-${index}-${words.length + 1}.`;
      words.push(word);
      return word;
    });
  return { kind, html: filled, words };
}
