import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { participantLine } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** How many recipients are named before the rest folds. */
const FIRST = 3;

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

/** Who wrote, and to whom; a long list of recipients folds. */
export function Recipients({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { from, to } = message;
  const shown = isUnfolded || to.length <= FIRST ? to : to.slice(0, FIRST);
  const folded = to.length - shown.length;

  return (
    <Lines>
      {from && (
        <>
          <dt>{t('message.from')}</dt>
          <dd>
            <bdi>
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
              <span key={index}>
                <bdi>
                  <Highlighted text={participantLine(participant, t)} />
                </bdi>
                {index < shown.length - 1 && ', '}
              </span>
            ))}{' '}
            {folded > 0 && (
              <Button isLink onClick={() => setIsUnfolded(true)}>
                {t.plural('message.more_recipients', folded)}
              </Button>
            )}
          </dd>
        </>
      )}
    </Lines>
  );
}
