import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { TextDialog } from './dialog/lazy.ts';

export interface ShowTextButtonProps {
  readonly label: string;
  /** Makes the text; called when the button is pressed. */
  readonly text: () => string;
}

/** Shows a text to be copied by hand: the way out if the frame may not copy, download, or print. */
export function ShowTextButton({ label, text }: ShowTextButtonProps) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <Button isLink onClick={() => setShown(text())}>
        {label}
      </Button>
      {shown !== null && <TextDialog text={shown} onClose={() => setShown(null)} />}
    </>
  );
}
