import { PICTURES } from '../attacks/attack.ts';
import { fieldAttacks } from '../attacks/field-attacks.ts';
import { HTML_ATTACKS } from '../attacks/html-attacks.ts';
import { listOfMails } from '../attacks/wire.ts';
import { answerWith } from './answer-with.ts';
import { installMailDriver, seeMails } from './mail-driver.ts';
import type { SeenMail } from './seen-mail.ts';
import { recordEffects } from './effects.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';
import { appIn, expect, test } from './sandbox-page.ts';

/** The attacks are shown in this many tests, which run at the same time. */
const PARTS = 3;

for (let part = 0; part < PARTS; part += 1) {
  test(`hostile messages run nothing, send nothing, and lose no word, part ${part + 1}`, async ({
    page,
    sandbox,
  }) => {
    test.slow();
    // The rows of the list are newest first.
    const mails = HTML_ATTACKS.filter((_, index) => index % PARTS === part).toReversed();
    const failures = (
      seen: readonly SeenMail[],
      what: 'vanished' | 'vanishedAsText' | 'dangers' | 'intruders',
    ) =>
      seen
        .filter((one) => one[what].length > 0)
        .map((one) => [one[what].join(' '), mails[one.row]?.html.slice(0, 300)]);

    const effects = await recordEffects(page);
    const list = listOfMails([mails.map(({ html }) => ({ html })).toReversed()]);
    await answerWith(page, (path) =>
      path.startsWith('/api/v2/tickets/1/side_conversations?') ? list : undefined,
    );
    const frame = await appIn(page, sandbox).open();
    await lazyPartsLoaded(frame);
    const address = page.url();
    await installMailDriver(frame);

    const seen = await seeMails(
      frame,
      mails.map(({ words }, row) => ({ row, words })),
    );
    const requestsBeforeConsent = [...effects.requests];
    const pictured = seen.filter(({ hasImagesButton }) => hasImagesButton);
    const withImages = await seeMails(
      frame,
      pictured.map(({ row }) => ({ row, words: mails[row]?.words ?? [] })),
      { withImages: true },
    );

    const all = [...seen, ...withImages];
    const others = effects.requests.filter(
      ({ url, type }) => type !== 'image' || !url.startsWith(`${PICTURES}/`),
    );
    console.log(
      `attacks ${mails.length}, shown ${seen.filter(({ isShown }) => isShown).length}, ` +
        `requests ${requestsBeforeConsent.length}, with images ${pictured.length}, ` +
        `other requests ${others.length}, scripts ${all.filter(({ ran }) => ran).length}, ` +
        `vanished ${failures(all, 'vanished').length}, in text ${failures(seen, 'vanishedAsText').length}`,
    );
    expect(failures(all, 'vanished')).toEqual([]);
    expect(failures(seen, 'vanishedAsText')).toEqual([]);
    expect(failures(all, 'dangers')).toEqual([]);
    expect(failures(all, 'intruders')).toEqual([]);
    expect(seen.filter(({ isShown }) => isShown)).toHaveLength(mails.length);
    expect(pictured.length).toBeGreaterThan(0);
    expect(requestsBeforeConsent).toEqual([]);
    expect(others).toEqual([]);
    expect(all.filter(({ ran }) => ran)).toEqual([]);

    await expect.poll(() => frame.evaluate(() => window.mailDriver?.damage)).toEqual([]);
    expect(effects.noise.filter((line) => !line.startsWith('remote load: '))).toEqual([]);
    expect([...effects.dialogs, ...effects.tabs]).toEqual([]);
    expect(page.url()).toBe(address);
    await (await openSearch(frame)).fill('safe');
    await expect(frame.getByRole('status').first()).toContainText(String(mails.length));
  });
}

test('hostile fields are shown as they are and lead nowhere', async ({ page, sandbox }) => {
  test.slow();
  const { list, words, ids } = fieldAttacks();
  const effects = await recordEffects(page);
  const askedIds: (string | null)[] = [];
  await answerWith(page, (path) => {
    if (path.startsWith('/api/v2/tickets/1/side_conversations?')) return list;
    if (!path.includes('side_conversations')) return undefined;
    const id = conversationIn(path);
    askedIds.push(id);
    return {
      events: list.events.filter((event) => event.side_conversation_id === id),
      next_page: null,
    };
  });
  const frame = await appIn(page, sandbox).open();
  await lazyPartsLoaded(frame);
  await installMailDriver(frame);
  const seen = await seeMails(
    frame,
    words.map((all, row) => ({ row, words: all })),
    { withDetails: true },
  );
  console.log(
    `hostile fields: ${seen.length} events, shown ${seen.filter((one) => one.isShown).length}`,
  );
  expect(seen.filter(({ isShown }) => isShown)).toHaveLength(words.length);
  expect(seen.flatMap(({ vanished }) => vanished)).toEqual([]);
  expect(seen.flatMap(({ intruders }) => intruders)).toEqual([]);
  expect(effects).toEqual({ requests: [], dialogs: [], tabs: [], noise: [] });
  await expect.poll(() => frame.evaluate(() => window.mailDriver?.damage)).toEqual([]);

  // Each ID is in its own segment of an address, so that it names nothing else. No address can contain the others.
  expect(new Set(askedIds)).toEqual(
    new Set(ids.filter((id) => id.isWellFormed() && !/^\.\.?$/.test(id))),
  );
  expect(askedIds).not.toContain(null);
});

/** The ID in an address of a conversation's events; null if it is another address. */
function conversationIn(path: string): string | null {
  const { pathname } = new URL(path, 'https://acme.zendesk.com');
  const [, id] =
    /^\/api\/v2\/tickets\/1\/side_conversations\/([^/]+)\/events$/.exec(pathname) ?? [];
  return id === undefined ? null : decodeURIComponent(id);
}
