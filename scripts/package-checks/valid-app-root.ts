import type { AppRoot } from './app-root.ts';

const MANIFEST = {
  name: 'Side Conversation Events',
  author: { name: 'Somebody', email: 'help@example.com', url: 'https://example.com' },
  defaultLocale: 'en',
  private: false,
  location: { support: { ticket_sidebar: { url: 'assets/ticket_sidebar.html', flexible: true } } },
  version: '1.2.3',
  frameworkVersion: '2.0',
};

const ENGLISH = {
  app: {
    name: { title: 'Name', value: 'Side Conversation Events' },
    short_description: 'All events.',
    long_description: 'All events of all side conversations.',
    installation_instructions: '1. Install.',
  },
  hello: { title: 'Greeting', value: 'Hello' },
};

/** For tests: an app root that passes every check, with some files changed, added or removed (undefined). */
export function validAppRoot(
  changes: Record<string, string | Uint8Array | object | undefined> = {},
): AppRoot {
  const files = {
    'manifest.json': MANIFEST,
    'translations/en.json': ENGLISH,
    'assets/ticket_sidebar.html': '<script defer src="ticket_sidebar.js"></script>',
    'assets/ticket_sidebar.js': 'document.title = "Events";',
    'assets/licenses.txt': 'preact 1.2.3: MIT\n\nPermission is granted.\n',
    'assets/logo.png': pngHead(320, 320),
    'assets/logo-small.png': pngHead(128, 128, 6),
    'assets/screenshot-0.png': pngHead(1024, 768),
    'assets/screenshot-1.png': pngHead(1024, 768),
    'assets/screenshot-2.png': pngHead(1024, 768),
    ...changes,
  };
  return {
    packageVersion: MANIFEST.version,
    packages: ['preact'],
    files: new Map(
      Object.entries(files).flatMap(([path, content]) =>
        content === undefined ? [] : [[path, bytesOf(content)] as const],
      ),
    ),
  };
}

/** The valid manifest with some properties replaced. */
export function manifestWith(changes: object): object {
  return { ...MANIFEST, ...changes };
}

/** The valid English texts with some of the listing's texts replaced. */
export function englishWith(app: object): object {
  return { ...ENGLISH, app: { ...ENGLISH.app, ...app } };
}

/** The header of a PNG, which is all that the checks read. Color type 2 is opaque, 6 has an alpha channel. */
export function pngHead(width: number, height: number, colorType = 2): Uint8Array {
  const bytes = new Uint8Array(57);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  bytes.set(new TextEncoder().encode('IHDR'), 12);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, colorType], 24);
  bytes.set(new TextEncoder().encode('IDAT'), 37);
  return bytes;
}

function bytesOf(content: string | Uint8Array | object): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
