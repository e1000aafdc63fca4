import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { newsletter } from './newsletter.ts';
import { johnny, maria } from './people.ts';

const SUBJECT = 'Bodies, previews and attachments';

/** Messages with unusual bodies, previews and attachments. */
export function awkwardBodies(options: WorldOptions): Thread {
  const { id, create, message } = awkwardWriter(options, SUBJECT);
  const file = (name: unknown, parts: WireObject = {}): WireObject => ({
    id: '77',
    file_name: name,
    size: 1024,
    content_url: `${options.origin}/attachments/77/file.txt`,
    content_type: 'text/plain',
    width: null,
    height: null,
    inline: false,
    ...parts,
  });
  const events = [
    create('create', 'Bodies of every shape and size follow.'),
    message('preview null', { preview_text: null }),
    message('preview is the subject', { preview_text: SUBJECT }),
    message('preview is an image', {
      preview_text: '[image ?name=a.png]',
      body: '[image ?name=a.png]',
      html_body: `<img src="${options.origin}/attachments/78/a.png" alt="">`,
    }),
    message('attachment only', {
      body: '',
      html_body: null,
      preview_text: '',
      attachments: [file('only-me.txt')],
    }),
    message('plain only', { body: 'Plain text only,\nin two lines.', html_body: null }),
    message('html only', { body: null, html_body: '<p>HTML only, with <em>emphasis</em>.</p>' }),
    message('nothing at all', { body: null, html_body: null, preview_text: null }),
    message('one megabyte', {
      body: megabyte(),
      html_body: null,
      preview_text: 'One megabyte of text',
    }),
    message('newsletter', {
      body: 'A newsletter of 500 kB.',
      html_body: newsletter(500_000),
      preview_text: 'A newsletter',
    }),
    message('broken tags', {
      body: 'Broken tags',
      html_body:
        '<table><tr><td><p>Broken <b>tags<div></p><a href="https://example.com/?a=1&b">never closed<!-- nor is this',
    }),
    message('hostile', { body: 'Hostile HTML', html_body: HOSTILE }),
    message('attachments without size or address', {
      attachments: [
        file('no-size.txt', { size: null }),
        file('no-url.txt', { content_url: null }),
        file('script.txt', { content_url: 'javascript:alert(1)' }),
      ],
    }),
    message('attachment with name', {
      attachments: [{ id: 79, name: 'called-name.txt', size: '2048' }],
    }),
    message('attachment with a long name', {
      attachments: [file(`${'very-long-'.repeat(28)}name.txt.pdf`.padStart(300, 'x'))],
    }),
    message('attachment inline', {
      attachments: [
        file('signature.png', { inline: true, content_type: 'image/png', width: 96, height: 48 }),
      ],
    }),
    message('attachments null', { attachments: null }),
  ];
  return threadOf(
    { id, ticketId: 1, origin: options.origin, subject: SUBJECT, participants: [johnny, maria] },
    events,
  );
}

/** Each part would run, load or send something without sanitizing. */
const HOSTILE = [
  '<p>Before</p><script>top.hostile = 1</script><img src=x onerror="top.hostile = 2">',
  '<a href="javascript:top.hostile = 3">a link</a><form action="https://elsewhere.example/"><input name="q"><button>Send</button></form>',
  '<iframe src="https://elsewhere.example/"></iframe><svg onload="top.hostile = 4"></svg><style>*{display:none!important}</style>',
  '<img src="https://elsewhere.example/pixel.gif" width="1" height="1" alt=""><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<p style="position:fixed;inset:0;background:url(https://elsewhere.example/bg.png)">After</p>',
].join('');

function megabyte(): string {
  const line = 'This line is repeated until the body has one million characters. ';
  return line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 1_000_000);
}
