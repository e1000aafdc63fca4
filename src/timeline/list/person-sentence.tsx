import type { TextPart } from '../../i18n/translator.ts';

/** A sentence about a person, whose name may have another language and direction than the sentence. */
export function PersonSentence({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <>
      {parts.map(({ text, name }, index) =>
        name === 'person' ? (
          <bdi key={index} lang="">
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </>
  );
}
