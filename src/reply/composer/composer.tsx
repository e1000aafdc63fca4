import { IconButton } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Textarea } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import CloseIcon from '@zendeskgarden/svg-icons/src/16/x-stroke.svg';
import { useId, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { belongsToInputMethod } from '../../ui/input-method.ts';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import type { Draft } from '../draft.ts';
import { ComposerActions } from './composer-actions.tsx';
import { ComposerNotices, FollowUpNotice } from './composer-notices.tsx';
import type { ComposerProps } from './composer-props.ts';
import { ComposerTarget } from './composer-target.tsx';
import { type ComposerValue, useComposer } from './use-composer.ts';
import { useComposerFocus } from './use-composer-focus.ts';

const Box = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    margin: 0;
  }
`;

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};

  > :first-child {
    flex: 1;
    min-width: 0;
  }

  > button {
    flex: none;
  }
`;

/** Grows with the text up to a part of the window. */
const Text = styled(Textarea)`
  && {
    min-height: 88px;
    max-height: 40vh;
    padding: ${({ theme }) => theme.space.xs};
    field-sizing: content;
  }
`;

const Hint = styled.p`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** The composer of a reply: recipients, text, and what is known of sending it. Nothing without a draft. */
export default function Composer(props: ComposerProps) {
  const composer = useComposer(props);
  const { draft } = composer;
  return draft && <DraftEditor {...props} composer={composer} draft={draft} />;
}

interface DraftEditorProps extends ComposerProps {
  readonly composer: ComposerValue;
  readonly draft: Draft;
}

/** Goes with its draft, so that the focus is given back while it is still there. */
function DraftEditor({ composer, draft, ...props }: DraftEditorProps) {
  const { t } = useI18n();
  const { isEditing, isRaced, send, change } = composer;
  const { text, close } = useComposerFocus(composer, props.opener);
  const helpId = useId();
  const box = useRef<HTMLElement>(null);
  // Not to the closest button, which might send.
  useFocusRestore(box, () => ['textarea']);

  const { conversationId, timeline } = { ...props, ...props.ticket };
  const conversation = timeline.conversations.find(({ id }) => id === conversationId) ?? null;
  const subject = conversationName(conversation, t);

  function onKeyDown(event: KeyboardEvent): void {
    if (belongsToInputMethod(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // A warning is confirmed by its button, and not by a key that is still held.
      if (isEditing && !isRaced && !event.repeat) send(false);
    } else return;
    event.preventDefault();
  }

  return (
    <Box
      ref={box}
      data-composer
      aria-label={t(`reply.label.${draft.kind}`, { subject })}
      onKeyDown={onKeyDown}
    >
      <Head>
        <ComposerTarget composer={composer} ticket={props.ticket} author={props.author} />
        <IconButton
          size="small"
          aria-label={t('reply.close')}
          title={t('reply.close')}
          onClick={close}
        >
          <CloseIcon />
        </IconButton>
      </Head>
      <FollowUpNotice composer={composer} />
      <Field>
        <VisuallyHidden>
          <Field.Label>{t('reply.text')}</Field.Label>
        </VisuallyHidden>
        <Text
          ref={text}
          dir="auto"
          lang=""
          value={draft.text}
          readOnly={!isEditing}
          aria-describedby={helpId}
          onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
            change({ text: currentTarget.value })
          }
        />
      </Field>
      <Field>
        <Checkbox
          checked={draft.isQuoting}
          disabled={!isEditing}
          onChange={() => change({ isQuoting: !draft.isQuoting })}
        >
          <Field.Label isRegular>{t('reply.quote_message')}</Field.Label>
        </Checkbox>
      </Field>
      <ComposerNotices composer={composer} />
      <ComposerActions composer={composer} onClose={close} />
      <Hint id={helpId}>
        {t('reply.attachments')} {!composer.isStored && t('reply.not_stored')}
      </Hint>
    </Box>
  );
}
