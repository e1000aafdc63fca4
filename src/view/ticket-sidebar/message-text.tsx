import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { Message } from '../../model/message.ts';
import { plainText } from '../../model/plain-text.ts';
import { useWords } from '../shared/words.tsx';

/** A megabyte of text takes the browser seconds to lay out; this much, in characters, is shown at once. */
const FIRST = 20_000;

const Text = styled.p`
  margin: 0;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const NoText = styled(Text)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** The whole message as plain text. */
export function MessageText({ message }: { readonly message: Message }) {
  const { t, formats } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const text = plainText(message);

  if (text === null) return <NoText>{t('list.no_text')}</NoText>;
  if (isWhole || text.length <= FIRST) return <Text dir="auto">{text}</Text>;
  return (
    <>
      <Text dir="auto">{text.slice(0, FIRST).toWellFormed()}…</Text>
      <div>
        <Button size="small" onClick={() => setIsWhole(true)}>
          {t('message.show_all', { size: formats.size(text.length - FIRST) })}
        </Button>
      </div>
    </>
  );
}
