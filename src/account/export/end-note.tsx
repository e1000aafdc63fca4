import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { CloseButton } from '../../ui/close-button.ts';
import { lineHeight } from '../../ui/line-height.ts';
import { useAccount } from '../account-context.tsx';
import { PanelAside } from './panel.tsx';

export interface EndNoteProps {
  /** True while a panel is open: the one about the export says the same. */
  readonly isHidden: boolean;
}

/** One line if there is room, with the button at its end. */
const Line = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};

  > p {
    flex: 1;
    max-width: none;
    padding-block: 3px;
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${lineHeight('sm')};
  }
`;

/** After an export: how long its events are kept, and how to find what changes in Zendesk later. Can be closed. */
export function EndNote({ isHidden }: EndNoteProps) {
  const { isPersistent, retentionDays } = useAccount();
  const { t } = useI18n();
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed || isHidden || !isPersistent) return null;
  return (
    <Line>
      <PanelAside>
        <bdi>{t.plural('export_page.end_note', retentionDays)}</bdi>
      </PanelAside>
      <CloseButton
        type="button"
        aria-label={t('waiting.dismiss')}
        title={t('waiting.dismiss')}
        onClick={() => setIsClosed(true)}
      >
        <CloseIcon aria-hidden="true" />
      </CloseButton>
    </Line>
  );
}
