import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { TextDialog } from './dialog/lazy.ts';

export interface ShowTextButtonProps {
  readonly label: string;
  /** Returns the text. Called when the button is pressed. */
  readonly text: () => string;
}

/** Opens a dialog with a text to copy by hand, as a fallback if the frame may not copy, download, or print. */
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
