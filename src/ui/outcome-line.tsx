import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { CloseButton } from './close-button.ts';
import { lineHeight } from './line-height.ts';
import { useFocusRestore } from './use-focus-restore.ts';

export interface OutcomeLineProps {
  readonly text: string;
  /** The button after the text, such as Undo; null for none. */
  readonly action: OutcomeAction | null;
  /** Called before the line is removed, while its button has the focus. */
  readonly onDismiss: () => void;
  /** Called with true while the focus or the pointer is on the line, and with false after that. */
  readonly onHold?: (isHeld: boolean) => void;
}

export interface OutcomeAction {
  readonly label: string;
  /** True while it cannot be pressed. */
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

const Line = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  padding-inline-start: ${({ theme }) => theme.space.xxs};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  overflow-wrap: anywhere;

  button {
    flex: none;
    min-height: 24px;
    font-size: inherit;
  }
`;

/** The button follows the text, or stands below it if there is no room. */
const TextAndAction = styled.div`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.space.xs};
  min-width: 0;
  min-height: 24px;
`;

const Text = styled.span`
  min-width: 0;
`;

const Dismiss = styled(CloseButton)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/**
 * The outcome of an action in one quiet line, with a button that undoes or repeats it. Does not announce itself: the page has
 * an `Announcement`. The button has the attribute `data-outcome-action`.
 */
export function OutcomeLine({ text, action, onDismiss, onHold }: OutcomeLineProps) {
  const { t } = useI18n();
  const line = useRef<HTMLDivElement>(null);
  const hold = useHold(onHold);
  // The button for the action is removed once it is pressed.
  useFocusRestore(line, () => ['button']);

  return (
    <Line ref={line} {...hold}>
      <TextAndAction>
        <Text>
          <bdi>{text}</bdi>
        </Text>
        {action && (
          <Button
            isLink
            data-outcome-action
            aria-disabled={action.isDisabled}
            onClick={() => {
              if (!action.isDisabled) action.onPress();
            }}
          >
            {action.label}
          </Button>
        )}
      </TextAndAction>
      <Dismiss
        type="button"
        aria-label={t('waiting.dismiss')}
        title={t('waiting.dismiss')}
        onClick={onDismiss}
      >
        <CloseIcon aria-hidden="true" />
      </Dismiss>
    </Line>
  );
}

/** Handlers of an element that tell whether the focus or the pointer is on it. */
function useHold(onHold?: (isHeld: boolean) => void) {
  const latest = useRef(onHold);
  latest.current = onHold;
  const by = useRef({ focus: false, pointer: false });

  function set(change: Partial<typeof by.current>): void {
    const wasHeld = by.current.focus || by.current.pointer;
    by.current = { ...by.current, ...change };
    const isHeld = by.current.focus || by.current.pointer;
    if (isHeld !== wasHeld) latest.current?.(isHeld);
  }

  // A removed element gets no event.
  useEffect(() => () => set({ focus: false, pointer: false }), []);

  return {
    onFocusIn: () => set({ focus: true }),
    onFocusOut: () => set({ focus: false }),
    onPointerEnter: () => set({ pointer: true }),
    onPointerLeave: () => set({ pointer: false }),
  };
}
