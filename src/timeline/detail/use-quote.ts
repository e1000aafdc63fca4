import { useEffect, useState } from 'preact/hooks';
import { quotationOf, quotationSource } from '../../download/quotation.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { plainText } from '../../events/plain-text.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { eventText } from '../../labels/event-text.ts';
import { type ActionProblem, watchAction } from '../../ui/action-problem.ts';
import { type CommentEditor, useHostActions } from '../../ui/host-actions.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import type { Attribution } from './menu/event-menu.tsx';

/** The result of the last action. */
export interface Outcome {
  readonly message: string;
  /** A text that could not be copied or quoted, so that the agent can copy it by hand. */
  readonly uncopiedText?: string;
}

/** How to quote an event in the comment that the agent is writing. */
export interface Quote {
  /** The editor that a quotation goes to. */
  readonly editor: CommentEditor;
  /** True until the host has answered. */
  readonly isQuoting: boolean;
  readonly quote: () => void;
  readonly attribution: Attribution;
}

const PROBLEMS = {
  slow: 'event_actions.quote_slow',
  failed: 'event_actions.not_quoted',
} as const satisfies Record<ActionProblem, string>;

/**
 * The quoting of an event. A quotation is the message alone, unless the agent has chosen for this kind of comment that it
 * says who wrote what, where, and when: other people than the event's may read the comment.
 *
 * @returns null if the page has no comment, or if the event has no text
 */
export function useQuote(
  event: SideConversationEvent,
  setOutcome: (outcome: Outcome) => void,
): Quote | null {
  const i18n = useI18n();
  const { t } = i18n;
  const comment = useHostActions()?.comment ?? null;
  const { state, dispatch } = useEventBrowser();
  const [editor, setEditor] = useState<CommentEditor>('unknown');
  const [isQuoting, setIsQuoting] = useState(false);
  useEffect(() => comment?.watchEditor(setEditor), [comment]);

  if (!comment || !event.message || !plainText(event.message)) return null;
  const isAttributed = state.view.attributedEditors.includes(editor);

  return {
    editor,
    isQuoting,
    quote,
    attribution: {
      editor,
      isOn: isAttributed,
      onToggle: () => dispatch({ type: 'attribution-toggled', editor }),
    },
  };

  function quote(): void {
    const body = event.message && plainText(event.message);
    // A second press before the host answers, however slow it is, would quote the event twice.
    if (!comment || !body || isQuoting) return;
    const source = isAttributed ? quotationSource(eventText(event, i18n)) : null;
    const quotation = quotationOf(body, source);
    setIsQuoting(true);
    setOutcome({ message: t('event_actions.working') });

    const quoting = comment.quote(quotation, editor);
    let message = '';
    const told = quoting.then((result) => {
      setEditor(result.editor);
      message = result.isInserted
        ? t(`event_actions.quoted_in.${result.editor}`)
        : t(`event_actions.switched_to.${result.editor}`);
    });
    watchAction(told, (problem) => {
      setOutcome(
        problem
          ? { message: t(PROBLEMS[problem]), uncopiedText: quotation.text.trim() }
          : { message },
      );
      setIsQuoting(problem === 'slow');
    });
  }
}
