import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { participantLine } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useRevealedFocus } from './use-revealed-focus.ts';

/** How many recipients are shown until the agent expands the list. */
const COLLAPSED_COUNT = 3;

const Lines = styled.dl`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.base / 2}px ${theme.space.xs}`};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

/** The sender and the recipients of a message. A long list of recipients is collapsed. */
export function Recipients({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);
  const { from, to } = message;
  const shown = isExpanded || to.length <= COLLAPSED_COUNT ? to : to.slice(0, COLLAPSED_COUNT);
  const revealed = useRevealedFocus<HTMLSpanElement>(isExpanded);
  const hiddenCount = to.length - shown.length;

  return (
    <Lines>
      {from && (
        <>
          <dt>{t('message.from')}</dt>
          <dd>
            <bdi lang="">
              <Highlighted text={participantLine(from, t)} />
            </bdi>
          </dd>
        </>
      )}
      {to.length > 0 && (
        <>
          <dt>{t('message.to')}</dt>
          <dd>
            {shown.map((participant, index) => (
              <span
                key={index}
                ref={index === COLLAPSED_COUNT ? revealed : null}
                tabIndex={index === COLLAPSED_COUNT ? -1 : undefined}
              >
                <bdi lang="">
                  <Highlighted text={participantLine(participant, t)} />
                </bdi>
                {index < shown.length - 1 && ', '}
              </span>
            ))}{' '}
            {hiddenCount > 0 && (
              <Button isLink onClick={() => setIsExpanded(true)}>
                {t.plural('message.more_recipients', hiddenCount)}
              </Button>
            )}
          </dd>
        </>
      )}
    </Lines>
  );
}
