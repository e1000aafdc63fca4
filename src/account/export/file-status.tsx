import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import styled from 'styled-components';
import { CloseButton } from '../../ui/close-button.ts';
import { StatusMessage } from '../../ui/status-message.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import { ShowTextButton } from '../../ui/show-text-button.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { PanelActions, PanelAside } from './panel.tsx';
import { FILE_FORMATS } from './file-formats.ts';
import type { FileState } from './use-file-download.ts';

export interface FileStatusProps {
  readonly file: FileState;
  readonly onCancel: () => void;
  /** Called to remove the outcome. */
  readonly onDismiss: () => void;
}

/** As the note below it. */
const Line = styled(PanelActions)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  line-height: ${lineHeight('sm')};

  /* No gap while it is empty. */
  &[data-is-empty] {
    position: absolute;
  }
`;

/** The progress of a file, its outcome until that is dismissed, and a button that shows its text: if the browser refuses a download, the page gets no error. */
export function FileStatus({ file, onCancel, onDismiss }: FileStatusProps) {
  const { t, formats } = useI18n();
  const { state } = file;

  return (
    <Line data-is-empty={state === 'none' ? '' : undefined}>
      <StatusMessage>{statusText()}</StatusMessage>
      {state === 'making' && file.bytes > 0 && (
        <PanelAside as="span">
          <bdi>
            {t('export_page.download.so_far', {
              size: isolate(formatSize(formats.locale, file.bytes)),
            })}
          </bdi>
        </PanelAside>
      )}
      {state === 'making' && (
        <Button size="small" isLink onClick={onCancel}>
          {t('export_page.download.cancel')}
        </Button>
      )}
      {state === 'made' && textAccess(file.text)}
      {state !== 'none' && state !== 'making' && (
        <CloseButton
          type="button"
          aria-label={t('waiting.dismiss')}
          title={t('waiting.dismiss')}
          onClick={onDismiss}
        >
          <CloseIcon aria-hidden="true" />
        </CloseButton>
      )}
    </Line>
  );

  function statusText(): string {
    switch (file.state) {
      case 'none':
        return '';
      case 'making':
        return t('export_page.download.making', { format: nameOf(file.format) });
      case 'made':
        return t.plural('export_page.download.made', file.eventCount, {
          format: nameOf(file.format),
          size: isolate(formatSize(formats.locale, file.bytes)),
        });
      default:
        return t(`export_page.download.${file.state}`);
    }
  }

  function textAccess(text: string | null) {
    return text === null ? (
      <PanelAside>
        <bdi>{t('export_page.download.allow')}</bdi>
      </PanelAside>
    ) : (
      <ShowTextButton label={t('download.not_downloaded')} text={() => text} />
    );
  }
}

function nameOf(format: keyof typeof FILE_FORMATS): string {
  return FILE_FORMATS[format].name;
}
