import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import StoppedIcon from '@zendeskgarden/svg-icons/src/16/alert-error-stroke.svg';
import FinishedIcon from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg';
import WaitingIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import type { ExportProgress } from '../../../model/export-state.ts';
import { useWords } from '../../shared/words.tsx';
import { Panel, PanelActions, PanelHeading } from './panel.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { ProgressFigures } from './progress-figures.tsx';
import { StateSentence } from './state-sentence.tsx';

export interface ProgressPanelProps {
  readonly progress: ExportProgress;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

const ICONS = {
  waiting: [WaitingIcon, 'foreground.warning'],
  finished: [FinishedIcon, 'foreground.success'],
  stopped: [StoppedIcon, 'foreground.danger'],
} as const;

const Icon = styled.span<{ $color: string }>`
  display: grid;
  color: ${({ theme, $color }) => getColor({ theme, variable: $color })};
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  min-height: 32px;
`;

/** Heard, not seen: a new state is announced, the numbers of each page are not. */
const Announced = styled.div`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** How an export comes along, and how it ended. */
export function ProgressPanel({ progress, onPause, onResume, onCancel }: ProgressPanelProps) {
  const { t } = useWords();
  const { state } = progress;
  const isOver = state === 'finished' || state === 'stopped' || state === 'cancelled';
  /** A pause begins when the page under way is kept; until then only this panel knows of it. */
  const [isPauseWanted, setIsPauseWanted] = useState(false);
  const isHeld = state === 'paused' || (isPauseWanted && !isOver);
  const heading = t(`export_page.heading.${isHeld && state !== 'paused' ? 'pausing' : state}`);

  useEffect(() => {
    if (isOver || state === 'paused') setIsPauseWanted(false);
  }, [isOver, state]);

  const headingElement = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  // The buttons go when the export is over: their focus stays near.
  useLayoutEffect(() => {
    if (isOver && hadFocus.current && document.activeElement === document.body)
      headingElement.current?.focus();
  }, [isOver]);

  const [StateIcon, color] = state in ICONS ? ICONS[state as keyof typeof ICONS] : [null, ''];

  return (
    <Panel>
      <Head>
        <PanelHeading ref={headingElement} tabIndex={-1}>
          {StateIcon && (
            <Icon $color={color}>
              <StateIcon aria-hidden="true" />
            </Icon>
          )}
          <bdi>{heading}</bdi>
        </PanelHeading>
        {!isOver && (
          <PanelActions
            onFocusIn={() => {
              hadFocus.current = true;
            }}
            onFocusOut={({ relatedTarget }: FocusEvent) => {
              // Null where the button itself went.
              if (relatedTarget !== null) hadFocus.current = false;
            }}
          >
            <Button
              size="small"
              onClick={() => {
                setIsPauseWanted(!isHeld);
                if (isHeld) onResume();
                else onPause();
              }}
            >
              {t(isHeld ? 'export_page.progress.resume' : 'export_page.progress.pause')}
            </Button>
            <Button size="small" onClick={onCancel}>
              {t('export_page.progress.cancel')}
            </Button>
          </PanelActions>
        )}
      </Head>
      <Announced aria-live="polite" aria-atomic="true">
        {heading}
      </Announced>
      <StateSentence progress={progress} />
      {!isOver && <ProgressFigures progress={progress} />}
      {state !== 'finished' && <ProgressBar progress={progress} />}
    </Panel>
  );
}
