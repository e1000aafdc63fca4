import { memo } from 'preact/compat';
import { useId } from 'preact/hooks';
import { OpenEvent } from '../detail/lazy.ts';
import type { EventRowProps } from './event-row-props.ts';
import { MessageRow } from './message-row.tsx';
import { useRowOptions } from './row-options.ts';
import { isUpdate } from './update-runs.ts';
import { UpdateRow } from './update-row.tsx';

/** One event: a message, or an update in one line. A press opens the whole event. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, isOpen } = props;
  const { dispatch } = useRowOptions();
  const buttonId = useId();
  const Head = isUpdate(event) ? UpdateRow : MessageRow;
  return (
    <article
      aria-labelledby={buttonId}
      onFocusIn={() => dispatch({ type: 'row-focused', key: event.key })}
    >
      <Head {...props} buttonId={buttonId} />
      {isOpen && <OpenEvent event={event} />}
    </article>
  );
});
