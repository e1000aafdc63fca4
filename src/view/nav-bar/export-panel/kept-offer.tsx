import { Button } from '@zendeskgarden/react-buttons';
import type { KeptExport } from '../../../model/export-state.ts';
import { useWords } from '../../shared/words.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { isolated } from './isolated.ts';
import { momentWords } from './moment-words.ts';
import { Panel, PanelActions, PanelAside, PanelHeading, PanelText } from './panel.tsx';

export interface KeptOfferProps {
  readonly kept: KeptExport;
  /** False where it lives only as long as the page is open. */
  readonly isKept: boolean;
  /** Null where it would stop again at the same place. */
  readonly onGoOn: (() => void) | null;
  readonly onDelete: () => void;
  /** True while an export runs: then there is nothing to offer. */
  readonly isRunning?: boolean;
}

/** What can be done with the export that this browser has kept. */
export function KeptOffer({ kept, isKept, onGoOn, onDelete, isRunning = false }: KeptOfferProps) {
  const words = useWords();
  const { t, formats } = words;
  if (isRunning) return null;

  const { eventCount, lastMs } = kept;
  const span = { from: dayOf(kept.startMs), until: dayOf(kept.untilMs - 1) };

  if (kept.isFinished) {
    return (
      <PanelActions>
        <PanelAside>
          <bdi>
            {t.plural(
              isKept ? 'export_page.kept.finished' : 'export_page.kept.finished_here',
              eventCount,
              span,
            )}
          </bdi>
        </PanelAside>
        <DeleteQuestion
          label={t(isKept ? 'export_page.kept.delete_all' : 'export_page.kept.delete')}
          eventCount={eventCount}
          onDelete={onDelete}
          isLink
        />
      </PanelActions>
    );
  }
  return (
    <Panel>
      <PanelHeading>
        <bdi>{t('export_page.kept.unfinished')}</bdi>
      </PanelHeading>
      <PanelText>
        <bdi>
          {eventCount === 0 || lastMs === null
            ? t('export_page.kept.stopped_early', span)
            : t.plural(
                isKept ? 'export_page.kept.stopped_at' : 'export_page.kept.stopped_here',
                eventCount,
                {
                  time: momentWords(lastMs, words),
                },
              )}
        </bdi>
      </PanelText>
      <PanelActions>
        {onGoOn && (
          <Button size="small" isPrimary onClick={onGoOn}>
            {t('export_page.kept.go_on')}
          </Button>
        )}
        <DeleteQuestion
          label={t('export_page.kept.delete')}
          eventCount={eventCount}
          onDelete={onDelete}
        />
      </PanelActions>
    </Panel>
  );

  function dayOf(milliseconds: number): string {
    return isolated(formats.dayNamed(formats.dayKey(milliseconds)));
  }
}
