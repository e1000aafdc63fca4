import { parseQuery } from '../../src/events/search-query.ts';
import { ThreadPane } from '../../src/timeline/detail/lazy.ts';
import { EventRow } from '../../src/timeline/list/event-row.tsx';
import type { EventRowProps } from '../../src/timeline/list/event-row-props.ts';
import { RowOptionsProvider } from '../../src/timeline/list/row-options.ts';
import { SearchProvider } from '../../src/timeline/search/highlighted.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { sampleEvent } from './sample-events.ts';
import { Section, Specimen } from './specimen.tsx';

/** By caption, the id of the sample event and its state. */
const ROWS: readonly [title: string, id: string, state?: Partial<EventRowProps>][] = [
  ['Create', 'create'],
  ['Reply', 'reply'],
  ['Outgoing reply', 'reply', { direction: 'outgoing' }],
  ['Unread', 'reply', { isUnread: true }],
  ['Unread update', 'close', { isUnread: true }],
  ['Current', 'reply', { isCurrent: true }],
  ['Marked as a match', 'reply', { isMarked: true }],
  ['Attachment without text', 'attachment'],
  ['Without text', 'no-text'],
  ['Update: closed', 'close'],
  ['Update: reopened', 'reopen'],
  ['Update: renamed', 'rename'],
  ['Update: unknown property', 'unknown-update'],
  ['Update: nothing changed', 'no-update'],
  ['Other type', 'other'],
  ['No date', 'undated'],
  ['Without an actor', 'unknown-actor'],
  ['In Slack', 'slack'],
  ['Child ticket', 'child'],
];

const OPEN_ROWS: readonly [title: string, id: string][] = [
  ['Open create', 'create'],
  ['Open HTML message with an attachment', 'html'],
  ['Open update', 'rename'],
  ['Open other type', 'other'],
];

const OPTIONS = {
  isSplit: false,
  showsConversation: true,
  timeOf: () => '10:24',
  renderTrailing: null,
  dispatch: () => undefined,
  reply: null,
};

/** Event rows of every type, closed and open. */
export function Rows() {
  return (
    <Section title="Event rows">
      <RowOptionsProvider value={OPTIONS}>
        {ROWS.map(([title, id, state]) => (
          <Specimen key={title} title={title}>
            <Row id={id} {...state} />
          </Specimen>
        ))}
        <Specimen title="Search match">
          <SearchProvider value={parseQuery('tomorrow')}>
            <Row id="reply" />
          </SearchProvider>
        </Specimen>
        <SampleBrowser>
          {OPEN_ROWS.map(([title, id]) => (
            <Specimen key={title} title={title}>
              <Row id={id} isOpen />
            </Specimen>
          ))}
        </SampleBrowser>
      </RowOptionsProvider>
      <SampleBrowser>
        <Specimen title="Conversation in the large view" isWide>
          <ThreadPane event={sampleEvent('html')} />
        </Specimen>
      </SampleBrowser>
      <RowOptionsProvider value={{ ...OPTIONS, showsConversation: false }}>
        <Specimen title="Grouped by conversation">
          <Row id="reply" />
        </Specimen>
      </RowOptionsProvider>
    </Section>
  );
}

function Row({ id, ...state }: Partial<EventRowProps> & { readonly id: string }) {
  return (
    <EventRow
      event={sampleEvent(id)}
      index={0}
      direction="incoming"
      isUnread={false}
      isOpen={false}
      isCurrent={false}
      isMarked={false}
      isInRun={false}
      {...state}
    />
  );
}
