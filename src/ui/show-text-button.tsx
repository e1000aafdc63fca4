import { Button } from '@zendeskgarden/react-buttons';
import { Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { TextDialogProps } from './text-dialog.tsx';
import { lazy } from './lazy.tsx';

export interface ShowTextButtonProps {
  readonly label: string;
  /** Makes the text; called when it is asked for. */
  readonly text: () => string;
}

const TextDialog = lazy<TextDialogProps>(
  () => import(/* webpackChunkName: "dialogs" */ './text-dialog.tsx'),
);

/** The second way to take a text away, where the frame may not copy, download or print: to see it, and copy it by hand. */
export function ShowTextButton({ label, text }: ShowTextButtonProps) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <Button isLink onClick={() => setShown(text())}>
        {label}
      </Button>
      {shown !== null && (
        <Suspense fallback={null}>
          <TextDialog text={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
