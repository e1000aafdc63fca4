import { Button } from '@zendeskgarden/react-buttons';
import { Item, ItemGroup, Menu, Separator } from '@zendeskgarden/react-dropdowns';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { failureTitle } from '../labels/failure-label.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { FetchViews, View } from './checking/view.ts';
import type { TicketSource } from './choices.ts';
import { usePage } from './page-context.ts';

export interface SourceMenuProps {
  readonly fetchViews: FetchViews;
}

/** What is known of the account's views. */
type Views =
  | { readonly state: 'unknown' }
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly views: readonly View[] }
  | { readonly state: 'failed'; readonly reason: string };

/** Items that are no source. Ids of views are numbers. */
const ASSIGNED = 'assigned';
const RETRY = 'retry';

const Trigger = styled(Button)`
  max-width: 100%;

  && {
    padding-inline: ${({ theme }) => theme.space.xs};
    color: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  svg {
    flex: none;
    margin-inline-start: ${({ theme }) => theme.space.xxs};
  }
`;

const FittedMenu = styled(Menu)`
  width: max-content;
  max-width: min(420px, calc(100vw - ${({ theme }) => theme.space.lg}));
`;

/** Whose tickets the page is about: the agent's own, or those of a view. The views are loaded when the menu is opened. */
export default function SourceMenu({ fetchViews }: SourceMenuProps) {
  const { t } = useI18n();
  const { conversations, state } = usePage();
  const { source } = state;
  const [isOpen, setIsOpen] = useState(false);
  const [views, setViews] = useState<Views>({ state: 'unknown' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  function load(): void {
    const { signal } = abort.current;
    setViews({ state: 'loading' });
    fetchViews(signal).then(
      (loaded) => {
        if (!signal.aborted) setViews({ state: 'loaded', views: loaded });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        if (!(error instanceof RequestError)) throw error;
        setViews({ state: 'failed', reason: failureTitle(error, t) });
      },
    );
  }

  function onChange({ isExpanded, value }: { isExpanded?: boolean; value?: string }): void {
    if (isExpanded && views.state !== 'loaded' && views.state !== 'loading') load();
    if (isExpanded !== undefined) setIsOpen(isExpanded);
    if (value === undefined) return;
    if (value === RETRY) {
      setIsOpen(true);
      load();
    } else {
      const chosen = sourceOf(value);
      if (chosen) conversations.chooseSource(chosen);
    }
  }

  function sourceOf(value: string): TicketSource | null {
    if (value === ASSIGNED) return { kind: 'assigned' };
    const view = offered.find(({ id }) => id === value);
    return view ? { kind: 'view', ...view } : null;
  }

  const label = sourceName(source, t('my_conversations.source.assigned'));
  // The chosen view is there also before the others have loaded, or if it is no longer active.
  const loaded = views.state === 'loaded' ? views.views : [];
  const offered: readonly View[] =
    source.kind === 'assigned' || loaded.some(({ id }) => id === source.id)
      ? loaded
      : [{ id: source.id, title: source.title }, ...loaded];

  return (
    <FittedMenu
      isCompact
      placement="bottom-start"
      maxHeight="min(480px, 70vh)"
      isExpanded={isOpen}
      selectedItems={[
        { value: source.kind === 'view' ? source.id : ASSIGNED, type: 'radio', name: 'source' },
      ]}
      onChange={onChange}
      button={(trigger: object) => (
        <Trigger
          {...trigger}
          size="small"
          isBasic
          isNeutral
          aria-label={t('my_conversations.source.label', { source: isolate(label) })}
          title={label}
        >
          <bdi>{label}</bdi>
          <ChevronIcon aria-hidden="true" />
        </Trigger>
      )}
    >
      <ItemGroup type="radio" aria-label={t('my_conversations.source.tickets')}>
        <Item value={ASSIGNED} name="source" label={t('my_conversations.source.assigned')} />
      </ItemGroup>
      <Separator />
      <ItemGroup type="radio" legend={t('my_conversations.source.views')}>
        {[
          ...offered.map(({ id, title }) => (
            <Item key={id} value={id} name="source" label={title} />
          )),
          ...statusItems(),
        ]}
      </ItemGroup>
    </FittedMenu>
  );

  function statusItems() {
    switch (views.state) {
      case 'loaded':
        return offered.length === 0
          ? [<Item key="none" value="none" isDisabled label={t('my_conversations.source.none')} />]
          : [];
      case 'failed':
        return [
          <Item
            key="failed"
            value="failed"
            isDisabled
            label={t('my_conversations.source.failed', { reason: views.reason })}
          />,
          <Item key={RETRY} value={RETRY} label={t('failures.try_again')} />,
        ];
      default:
        return [
          <Item
            key="loading"
            value="loading"
            isDisabled
            label={t('my_conversations.source.loading')}
          />,
        ];
    }
  }
}

function sourceName(source: TicketSource, assigned: string): string {
  return source.kind === 'view' ? source.title : assigned;
}
