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
  readonly making: FileState;
  readonly onCancel: () => void;
}

const Line = styled(PanelActions)`
  font-variant-numeric: tabular-nums;

  /* No gap before there is something to say. */
  &[data-is-silent] {
    position: absolute;
  }
`;

/** How the making of a file goes, and the second way to what it says: a refused download raises no error. */
export function FileStatus({ making, onCancel }: FileStatusProps) {
  const { t, formats } = useI18n();
  const { state } = making;

  return (
    <Line data-is-silent={state === 'none' ? '' : undefined}>
      <StatusMessage>{said()}</StatusMessage>
      {state === 'making' && making.bytes > 0 && (
        <PanelAside as="span">
          <bdi>
            {t('export_page.download.so_far', {
              size: isolate(formatSize(formats.locale, making.bytes)),
            })}
          </bdi>
        </PanelAside>
      )}
      {state === 'making' && (
        <Button size="small" isLink onClick={onCancel}>
          {t('export_page.download.cancel')}
        </Button>
      )}
      {state === 'made' && secondWay(making.text)}
    </Line>
  );

  function said(): string {
    switch (making.state) {
      case 'none':
        return '';
      case 'making':
        return t('export_page.download.making', { format: nameOf(making.format) });
      case 'made':
        return t.plural('export_page.download.made', making.eventCount, {
          format: nameOf(making.format),
          size: isolate(formatSize(formats.locale, making.bytes)),
        });
      default:
        return t(`export_page.download.${making.state}`);
    }
  }

  function secondWay(text: string | null) {
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
