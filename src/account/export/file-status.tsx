import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { StatusMessage } from '../../ui/status-message.tsx';
import { ShowTextButton } from '../../ui/show-text-button.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { PanelActions, PanelAside } from './panel.tsx';
import { FILE_FORMATS } from './file-formats.ts';
import type { FileState } from './use-file-download.ts';

export interface FileStatusProps {
  readonly fileState: FileState;
  readonly onCancel: () => void;
}

const Line = styled(PanelActions)`
  font-variant-numeric: tabular-nums;

  /* Takes no space, and so no gap, without a message. */
  &[data-is-empty] {
    position: absolute;
  }
`;

/** The status of a file, and its text as a fallback, because a refused download raises no error. */
export function FileStatus({ fileState, onCancel }: FileStatusProps) {
  const { t, formats } = useI18n();
  const { state } = fileState;

  return (
    <Line data-is-empty={state === 'none' ? '' : undefined}>
      <StatusMessage>{statusText()}</StatusMessage>
      {state === 'building' && fileState.bytes > 0 && (
        <PanelAside as="span">
          <bdi>
            {t('export_page.download.so_far', {
              size: isolate(formatSize(formats.locale, fileState.bytes)),
            })}
          </bdi>
        </PanelAside>
      )}
      {state === 'building' && (
        <Button size="small" isLink onClick={onCancel}>
          {t('export_page.download.cancel')}
        </Button>
      )}
      {state === 'built' && fallback(fileState.text)}
    </Line>
  );

  function statusText(): string {
    switch (fileState.state) {
      case 'none':
        return '';
      case 'building':
        return t('export_page.download.making', { format: nameOf(fileState.format) });
      case 'built':
        return t.plural('export_page.download.made', fileState.eventCount, {
          format: nameOf(fileState.format),
          size: isolate(formatSize(formats.locale, fileState.bytes)),
        });
      default:
        return t(`export_page.download.${fileState.state}`);
    }
  }

  function fallback(text: string | null) {
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
