import { useEffect, useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { trustedHtml } from '../../trusted/trusted.ts';
import { messageViewOf, saveMessageView } from '../message-view.ts';
import { messageDocument, messageSheet } from './message-document.ts';
import { makeReadable } from '../css/readable-colors.ts';
import type { ReadableMessage } from '../readable-message.ts';
import { useAdoptedSheet } from './use-adopted-sheet.ts';
import { canMeasure, useFrameHeight } from './use-frame-height.ts';
import { useMessageTheme } from './use-message-theme.ts';

export interface MessageFrameProps {
  readonly message: Message;
  readonly readable: ReadableMessage;
  readonly withImages: boolean;
}

/** Height of the frame, in pixels, if the message cannot be measured. The message then scrolls inside. */
const UNMEASURED_HEIGHT = 320;

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

/**
 * A sandboxed frame that shows a message. The sandbox allows no scripts, no forms, and no navigation of this page.
 * `allow-same-origin` gives the message no access, because it cannot run scripts; it lets this page measure the message
 * and forward its keys. Links open in regular tabs.
 */
export function MessageFrame({ message, readable, withImages }: MessageFrameProps) {
  const { t } = useI18n();
  const ref = useRef<HTMLIFrameElement>(null);
  const theme = useMessageTheme(readable.hasOwnColors);
  const title = t('html_message.title');
  const scrolls = !canMeasure();
  const { root, styles, body } = readable;
  const srcdoc = messageDocument({ title, root, styles, body, theme, withImages, scrolls });
  // The frame would load again with each new object.
  const trusted = useMemo(() => trustedHtml(srcdoc), [srcdoc]);
  useAdoptedSheet(ref, srcdoc, styles === null ? messageSheet({ theme, scrolls, styles }) : null);
  const height = useFrameHeight(
    ref,
    srcdoc,
    messageViewOf(message).height,
    readable.hasOwnColors ? makeReadable : null,
  );

  useEffect(() => saveMessageView(message, { height }), [message, height]);

  return (
    <Frame
      ref={ref}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={trusted}
      style={{
        height: canMeasure() ? (height ?? 0) : UNMEASURED_HEIGHT,
        colorScheme: theme.scheme,
      }}
    />
  );
}
