import { type Message, parseMessage } from '../../src/events/message.ts';
import { parseQuery } from '../../src/events/search-query.ts';
import { saveMessageView } from '../../src/mail/message-view.ts';
import { NotFormatted } from '../../src/mail/not-formatted.tsx';
import { ClampedMessage } from '../../src/timeline/detail/clamped-message.tsx';
import { EventDetails } from '../../src/timeline/detail/event-details.tsx';
import { MessageBody } from '../../src/timeline/detail/message-body.tsx';
import { SearchProvider } from '../../src/timeline/search/highlighted.tsx';
import { sampleEvent } from './sample-events.ts';
import { Fired, Padding, Section, Specimen } from './specimen.tsx';

const QUOTE =
  '<div>Thank you!</div><br><div class="gmail_quote">' +
  '<div class="gmail_attr">On Mon, 16 Nov 2026 at 10:12, Maria Lopez wrote:<br></div>' +
  '<blockquote class="gmail_quote">We can pick it up tomorrow.</blockquote></div>';

/** Messages by caption. Each needs its own object, because views are saved by message. */
const MESSAGES: readonly [title: string, message: Message][] = [
  ['Plain text', messageOf({ body: 'Please print this label.\n\nMaria' })],
  ['Without text', messageOf({ body: '' })],
  ['HTML', messageOf({ html_body: '<p>Please print this <b>label</b>.</p>' })],
  ['HTML, shown as plain text', plainMessage()],
  [
    'HTML, remote images blocked',
    messageOf({
      html_body:
        '<p>The logo: <img src="https://example.com/logo.png" alt="Logo" width="80" height="40"></p>',
    }),
  ],
  ['HTML, quoted history hidden', messageOf({ html_body: QUOTE })],
  ['HTML, quoted history shown', messageWithQuote()],
  [
    'HTML with its own colors, on white in the dark theme',
    messageOf({
      html_body: '<p style="color:#1f3a93;background:#fff">Your order has <b>shipped</b>.</p>',
    }),
  ],
  [
    'HTML, wider than the column',
    messageOf({ html_body: '<table width="900"><tr><td>A wide table</td></tr></table>' }),
  ],
];

/** Higher than the screen: cut, and shown whole. */
const HIGH_MESSAGES = [false, true].map((isWhole) => {
  const message = messageOf({ body: 'One more line of the message.\n'.repeat(60) });
  saveMessageView(message, { isWhole });
  return { title: isWhole ? 'Higher than the screen, whole' : 'Higher than the screen', message };
});

const MARKED_MESSAGE = messageOf({ html_body: '<p>Please print this <b>label</b>.</p>' });

/** Messages of all formats, and the details of events. */
export function Messages() {
  return (
    <Section title="Messages and details">
      {MESSAGES.map(([title, message]) => (
        <Specimen key={title} title={title}>
          <Padding>
            <MessageBody message={message} earlier={[]} />
          </Padding>
        </Specimen>
      ))}
      {HIGH_MESSAGES.map(({ title, message }) => (
        <Specimen key={title} title={title}>
          <Padding>
            <ClampedMessage message={message}>
              <MessageBody message={message} earlier={[]} />
            </ClampedMessage>
          </Padding>
        </Specimen>
      ))}
      <Specimen title="HTML with search matches">
        <Padding>
          <SearchProvider value={parseQuery('label')}>
            <MessageBody message={MARKED_MESSAGE} earlier={[]} />
          </SearchProvider>
        </Padding>
      </Specimen>
      <Specimen title="HTML, code for formatting not loaded">
        <Padding>
          <NotFormatted plainText="Please print this label." />
        </Padding>
      </Specimen>
      {['html', 'rename', 'slack', 'child'].map((id) => (
        <Specimen key={id} title={`Details: ${id}`}>
          <Padding>
            <Fired event="click">
              <EventDetails event={sampleEvent(id)} />
            </Fired>
          </Padding>
        </Specimen>
      ))}
    </Section>
  );
}

function messageOf(raw: object): Message {
  const message = parseMessage(raw);
  if (!message) throw new Error('The sample is no message.');
  return message;
}

function plainMessage(): Message {
  const message = messageOf({ html_body: '<p>Please print this <b>label</b>.</p>' });
  saveMessageView(message, { isPlain: true });
  return message;
}

function messageWithQuote(): Message {
  const message = messageOf({ html_body: QUOTE });
  saveMessageView(message, { showsQuote: true });
  return message;
}
