import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { messageViewOf, saveMessageView } from '../../mail/message-view.ts';
import { useHeight } from './use-height.ts';
import { scrollParent } from './scroll-parent.ts';
import { showWhileGrowing } from './show-while-growing.ts';
import { useScreenLimit } from './use-screen-limit.ts';
import { useScrollPadding } from './use-scroll-padding.ts';

export interface ClampedMessageProps {
  readonly message: Message;
  readonly children: ComponentChildren;
}

/** The height of the fade at the end of a cut message, in px. */
const FADE_PX = 48;

const Cut = styled.div<{ $isCut: boolean }>`
  overflow: hidden;
  mask-image: ${({ $isCut }) =>
    $isCut && `linear-gradient(#000 calc(100% - ${FADE_PX}px), transparent)`};
`;

/** Stays in view while the whole message is shown, so that the focus on it does, too. */
const Bar = styled.div`
  position: sticky;
  bottom: 0;
  z-index: 1;
  padding-block: ${({ theme }) => theme.space.xxs};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  > button {
    min-height: 24px;
  }
`;

/** A message that is cut if it is higher than what the page shows at once, until the agent asks for the whole message. */
export function ClampedMessage({ message, children }: ClampedMessageProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const height = useHeight(content);
  const { screen, limit } = useScreenLimit(box);
  const [isWhole, setIsWhole] = useState(() => messageViewOf(message).isWhole);
  const isTall = height > screen;
  const isCut = isTall && !isWhole;

  function change(next: boolean): void {
    saveMessageView(message, { isWhole: next });
    setIsWhole(next);
  }

  // What grew because of a press inside the message, such as quoted text, is what the agent wants to see.
  useLayoutEffect(() => {
    if (!isCut || !content.current?.contains(document.activeElement)) return;
    saveMessageView(message, { isWhole: true });
    setIsWhole(true);
  }, [isCut, message]);

  /** The browser scrolls here to the focus, or to what it finds in the page, beyond the cut. */
  function showBeyondCut(): void {
    const distance = box.current?.scrollTop ?? 0;
    if (!box.current || distance === 0 || isWhole) return;
    change(true);
    const scroller = scrollParent(box.current);
    requestAnimationFrame(() => {
      if (scroller) scroller.scrollTop += distance;
    });
  }

  return (
    <div>
      <Cut
        ref={box}
        $isCut={isCut}
        style={isWhole ? { overflow: 'visible' } : { maxHeight: isTall ? limit : screen }}
        onScroll={showBeyondCut}
      >
        <div ref={content}>{children}</div>
      </Cut>
      {isTall && <WholeToggle isWhole={isWhole} onChange={change} />}
    </div>
  );
}

function WholeToggle({
  isWhole,
  onChange,
}: {
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}) {
  const { t } = useI18n();
  const bar = useRef<HTMLDivElement>(null);
  useScrollPadding(bar, 'Bottom', isWhole);

  // The end of a long message is far below: the event is shown from its beginning again.
  const wasWhole = useRef(isWhole);
  useLayoutEffect(() => {
    const isFolded = wasWhole.current && !isWhole;
    wasWhole.current = isWhole;
    const article = bar.current?.closest('article');
    return isFolded && article ? showWhileGrowing(article, () => undefined) : undefined;
  }, [isWhole]);

  return (
    <Bar ref={bar}>
      <Button isLink aria-expanded={isWhole} onClick={() => onChange(!isWhole)}>
        {t(isWhole ? 'message.show_less' : 'message.show_whole')}
      </Button>
    </Bar>
  );
}
