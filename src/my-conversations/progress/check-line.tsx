import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Announcement } from '../../ui/announcement.tsx';
import { PlainButton } from '../../ui/plain-button.ts';
import { usePage } from '../page-context.ts';
import { PageSummary } from '../page-summary.tsx';
import { DETAILS, type Details } from '../page-view.ts';
import { checkAgeText, type PassProgress, passProgress } from './check-text.ts';
import { contentState } from '../content-state.ts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.space.sm};
  min-height: 28px;
  padding-bottom: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;

  p {
    margin: 0;
  }
`;

/** Beside its text, which says the same. */
const Bar = styled.div<{ $share: number }>`
  width: 80px;
  height: 4px;
  border-radius: 2px;
  overflow: hidden;
  background: ${({ theme }) => getColor({ theme, variable: 'border.default' })};

  &::after {
    content: '';
    display: block;
    width: ${({ $share }) => $share * 100}%;
    height: 100%;
    background: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};

    @media (forced-colors: active) {
      background: CanvasText;
    }
  }
`;

const Fact = styled(PlainButton)<{ $isProblem: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 24px;
  margin-inline: -${({ theme }) => theme.space.xxs};
  padding: 0 ${({ theme }) => theme.space.xxs};
  color: ${({ theme, $isProblem }) => $isProblem && getColor({ theme, variable: 'foreground.warning' })};
`;

const Chevron = styled(ChevronIcon)<{ $isOpen: boolean }>`
  flex: none;
  transform: rotate(${({ theme, $isOpen }) => ($isOpen ? 0 : theme.rtl ? 90 : -90)}deg);
`;

/** What waits, how far the checks are, or how old the knowledge is, and what is missing in it. */
export function CheckLine() {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const page = usePage();
  const { conversations, state, progress, unknown, view, dispatch, nowMs } = page;
  const pass = passProgress(state, progress, nowMs);
  const facts: Readonly<Record<Details, string | null>> = {
    failed: countText('failed', progress.failed.length),
    skipped: countText('skipped', progress.skipped.length),
    unknown: countText('unknown', unknown.length),
    cut_off: state.list?.isCutOff === true ? t('my_conversations.checks.cut_off') : null,
    not_stored: conversations.isPersistent ? null : t('my_conversations.checks.not_stored'),
  };
  if (!state.list)
    return (
      contentState(page).kind === 'loading' && (
        <Line>
          <p>{t('my_conversations.loading')}</p>
        </Line>
      )
    );
  if (progress.total === 0) return null;
  const { oldestMs } = progress;

  return (
    <Line>
      <PageSummary />
      {pass ? (
        <>
          <Bar $share={pass.checked / pass.total} aria-hidden="true" />
          <p>
            <bdi>{passText(pass)}</bdi>
          </p>
        </>
      ) : (
        <p
          title={
            oldestMs === null
              ? undefined
              : t('my_conversations.checks.oldest_hint', { time: formats.exactTime(oldestMs) })
          }
        >
          <bdi>{checkAgeText(progress, nowMs, i18n)}</bdi>
        </p>
      )}
      {DETAILS.filter((name) => facts[name] !== null).map((name) => (
        <Fact
          key={name}
          type="button"
          $isProblem={name === 'failed'}
          aria-expanded={view.details === name}
          onClick={() => dispatch({ type: 'details-toggled', details: name })}
        >
          <bdi>{facts[name]}</bdi>
          <Chevron $isOpen={view.details === name} aria-hidden="true" />
        </Fact>
      ))}
      <PassAnnouncement isRunning={pass !== null} />
    </Line>
  );

  function countText(name: 'failed' | 'skipped' | 'unknown', count: number): string | null {
    return count === 0 ? null : t.plural(`my_conversations.checks.${name}`, count);
  }

  function passText({ checked, total, isRepeated }: PassProgress): string {
    const key = isRepeated ? 'my_conversations.checks.again' : 'my_conversations.checks.pass';
    return t.plural(key, total, { checked });
  }
}

/** Tells screen readers once when all tickets are checked that the agent has waited for. */
function PassAnnouncement({ isRunning }: { readonly isRunning: boolean }) {
  const { t } = useI18n();
  const { groups, progress } = usePage();
  const hasRun = useRef(false);
  const text = useRef('');
  if (isRunning) {
    hasRun.current = true;
    text.current = '';
  } else if (hasRun.current && text.current === '') {
    text.current = t.plural('my_conversations.checks.done', progress.total, {
      ours: t('my_conversations.your_turn', { number: groups.ours.length }),
      theirs: t('my_conversations.their_turn', { number: groups.theirs.length }),
    });
  }
  return <Announcement text={text.current} />;
}
