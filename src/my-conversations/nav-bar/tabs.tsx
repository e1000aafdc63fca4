import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import styled, { useTheme } from 'styled-components';
import { lineHeight } from '../../ui/line-height.ts';
import { type EnclosingPage, EnclosingPageProvider } from '../../ui/page-layout.tsx';

export interface TabsProps<Id extends string> {
  /** Names the tabs for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** The tab whose content is shown. */
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Stays in the page while another tab is shown. */
  readonly content: ComponentChildren;
}

const ENCLOSING_PAGE: EnclosingPage = {};

const Column = styled.div`
  display: flex;
  flex-direction: column;
  height: 100%;
`;

const TabList = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.sm};
  padding-inline: ${({ theme }) => theme.space.sm};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const TabButton = styled.button`
  margin-bottom: -1px;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xxs}`};
  border: 0;
  border-bottom: 2px solid transparent;
  background: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font: inherit;
  min-height: 34px;
  line-height: ${lineHeight('md')};
  cursor: pointer;

  &:hover {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  }

  &[aria-selected='true'] {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

const Main = styled.main`
  flex: 1;
  min-height: 0;
`;

const Panel = styled.div`
  height: 100%;

  &[hidden] {
    display: none;
  }
`;

/**
 * The tabs of a page, and the content of the chosen one. Arrow keys move between the tabs and choose none, because a
 * content may start requests. A single tab has no bar.
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const idPrefix = useId();
  const { rtl } = useTheme();
  const list = useRef<HTMLDivElement>(null);
  const hasBar = tabs.length > 1;

  return (
    <Column>
      {hasBar && (
        <header>
          <TabList ref={list} role="tablist" aria-label={label} onKeyDown={moveFocus}>
            {tabs.map(({ id, name }) => (
              <TabButton
                key={id}
                id={`${idPrefix}-${id}-tab`}
                type="button"
                role="tab"
                aria-selected={id === chosen}
                aria-controls={`${idPrefix}-${id}`}
                tabIndex={id === chosen ? 0 : -1}
                onClick={() => onChoose(id)}
              >
                {name}
              </TabButton>
            ))}
          </TabList>
        </header>
      )}
      <EnclosingPageProvider value={ENCLOSING_PAGE}>
        <Main>
          {tabs.map(({ id, content }) => (
            <Panel
              key={id}
              id={`${idPrefix}-${id}`}
              {...(hasBar && { role: 'tabpanel', 'aria-labelledby': `${idPrefix}-${id}-tab` })}
              hidden={id !== chosen}
            >
              {content}
            </Panel>
          ))}
        </Main>
      </EnclosingPageProvider>
    </Column>
  );

  function moveFocus(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.findIndex((button) => button === event.target);
    const last = buttons.length - 1;
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
    const places: Record<string, number> = {
      [forward]: place === last ? 0 : place + 1,
      [backward]: place === 0 ? last : place - 1,
      Home: 0,
      End: last,
    };
    const next = buttons[places[event.key] ?? -1];
    if (place < 0 || !next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    next.focus();
  }
}
