import { formatSize } from '../../i18n/measures.ts';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { Said } from '../../ui/status-message.tsx';
import { ShowText } from '../../ui/show-text-button.tsx';
import { useWords } from '../../i18n/i18n-context.tsx';
import { isolated } from '../../i18n/isolate.ts';
import { PanelActions, PanelAside } from './panel.tsx';
import { TAKE_AWAY_FORMATS } from './file-formats.ts';
import type { FileMaking } from './use-file-download.ts';

export interface FileSaidProps {
  readonly making: FileMaking;
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
export function FileSaid({ making, onCancel }: FileSaidProps) {
  const { t, formats } = useWords();
  const { state } = making;

  return (
    <Line data-is-silent={state === 'none' ? '' : undefined}>
      <Said>{said()}</Said>
      {state === 'making' && making.bytes > 0 && (
        <PanelAside as="span">
          <bdi>
            {t('export_page.take_away.so_far', {
              size: isolated(formatSize(formats.locale, making.bytes)),
            })}
          </bdi>
        </PanelAside>
      )}
      {state === 'making' && (
        <Button size="small" isLink onClick={onCancel}>
          {t('export_page.take_away.cancel')}
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
        return t('export_page.take_away.making', { format: nameOf(making.format) });
      case 'made':
        return t.plural('export_page.take_away.made', making.eventCount, {
          format: nameOf(making.format),
          size: isolated(formatSize(formats.locale, making.bytes)),
        });
      default:
        return t(`export_page.take_away.${making.state}`);
    }
  }

  function secondWay(text: string | null) {
    return text === null ? (
      <PanelAside>
        <bdi>{t('export_page.take_away.allow')}</bdi>
      </PanelAside>
    ) : (
      <ShowText label={t('take_away.not_downloaded')} text={() => text} />
    );
  }
}

function nameOf(format: keyof typeof TAKE_AWAY_FORMATS): string {
  return TAKE_AWAY_FORMATS[format].name;
}
