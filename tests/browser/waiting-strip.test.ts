import type { Frame } from '@playwright/test';
import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

function strip(frame: Frame) {
  return frame.getByRole('list', { name: 'Waiting' });
}

async function lines(frame: Frame): Promise<string[]> {
  await frame.getByRole('button', { name: /^\d+ more$/ }).click();
  const texts = await strip(frame).getByRole('button').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' '));
}

/** Longest wait first, without the closed conversation. After an automatic reply it is still their turn. */
const TURNS = [
  /^Reply to Paulo Ferreira · Claim 55-2093.* 9 days$/,
  /^Waiting for Gate 3 · Recording of the unloading camera 5 days$/,
  /^Reply to Logistics · Which dock takes the return pallet\? 4 days$/,
  /^Waiting for Keiko Mori · Six replacement LaserMate 220 2 days$/,
  /^Waiting for Leila Farsi · May I offer the school 10 %\? 1 day$/,
  /^Reply to Bastian Krol · Two quotes for recycling six printers 1 day$/,
  /^Waiting for Viktor Hellström · Forklift log of the unloading 1 day$/,
  /^Waiting for Dr Ines Vogt · Appointment for an inspection in Berlin 1 day$/,
  /^Reply to Mateusz Zieliński · Pick-up of the broken pallet 20 hours$/,
  /^Reply to Émile Laurent · Wooden crates for the way back 4 hours$/,
  /^Reply to Greta Lindqvist · Damage report for pallet 7731 3 hours$/,
  /^Reply to Priya Nair · Who can set up six printers on Friday\? 2 hours$/,
  /^Reply to Yuki Tanaka · Serial numbers of the six printers 1 hour$/,
];

test('the strip shows whose turn it is in each conversation, longest wait first', async ({
  app,
}) => {
  const frame = await app.open('scenario=turns');
  await expect(strip(frame).getByRole('button')).toHaveCount(3);
  const texts = await lines(frame);
  expect(texts).toHaveLength(TURNS.length);
  for (const [index, line] of TURNS.entries()) expect(texts[index]).toMatch(line);
  await app.expectAccessible();
  expect((await app.requests()).filter(({ path }) => path.includes('show_many'))).toHaveLength(1);
});

test('without roles the strip leaves out the conversations where they matter, and says so', async ({
  app,
}) => {
  const frame = await app.open('scenario=turns-without-roles');
  const texts = await lines(frame);
  // Hanna, who answered Viktor, may be an agent or not.
  expect(texts.join('\n')).not.toContain('Viktor');
  expect(texts.length).toBeLessThan(TURNS.length);
  const missing = TURNS.length - texts.length;
  await expect(
    frame.getByText(`It is unclear whose turn it is in ${missing} conversation`),
  ).toBeVisible();
  await app.expectAccessible();
});

test('roles that could not be read are read with the next refresh', async ({ app }) => {
  const frame = await app.open('scenario=turns-with-late-roles');
  await expect(frame.getByText('It is unclear whose turn it is')).toBeVisible();
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await expect(frame.getByText('It is unclear whose turn it is')).toHaveCount(0);
  const texts = await lines(frame);
  for (const [index, line] of TURNS.entries()) expect(texts[index]).toMatch(line);
});

test('the ages have the colors of the app settings', async ({ app }) => {
  const colors = async (query: string) => {
    const frame = await app.open(`scenario=turns&${query}`);
    await lines(frame);
    return strip(frame)
      .locator('button > span:last-child')
      .evaluateAll((ages) => ages.map((age) => getComputedStyle(age).backgroundColor));
  };
  const defaults = await colors('');
  expect(new Set(defaults).size).toBe(4);
  expect(defaults[1]).toBe(defaults[2]);
  expect(defaults[3]).not.toBe(defaults[2]);
  expect(defaults[8]).not.toBe(defaults[7]);
});

test('a click filters the list by the conversation, and another one undoes that', async ({
  app,
}) => {
  const frame = await app.open('scenario=turns');
  const first = strip(frame).getByRole('button').first();
  const before = await first.boundingBox();
  await first.click();
  await expect(frame.getByRole('button', { name: /^Remove filter/ })).toBeVisible();
  // The clicked row does not move, although a tag was added.
  expect(await first.boundingBox()).toEqual(before);
  await expect(frame.getByRole('status')).toHaveText('3 of 36 events');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await app.expectAccessible();
  await first.press('Enter');
  await expect(frame.getByRole('status')).toHaveText('36 events · 14 conversations');
});

test('a click shows the conversation and resets search and filters', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await frame.getByRole('button', { name: /^Updates/ }).click();
  await (await openSearch(frame)).fill('printers');
  await strip(frame).getByRole('button').first().click();
  await expect(frame.getByRole('status')).toHaveText('3 of 36 events');
  await expect(await openSearch(frame)).toHaveValue('');
});

test('headings of conversations show the time to the first reply', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
  await frame.getByRole('button', { name: /^Paulo Ferreira waits/ }).click();
  const heading = frame
    .getByRole('list', { name: 'Side conversation events' })
    .getByRole('listitem')
    .first();
  await expect(heading).toContainText('Your turn · 3 events · First reply after 2 days');
  await frame.getByRole('button', { name: /^Waiting for Gate 3/ }).click();
  await expect(heading).toContainText('Their turn · 2 events · No reply yet');
});

test('a ticket whose conversations are all closed has no strip', async ({ app }) => {
  const frame = await app.open('scenario=turns&ticket=3');
  await expect(frame.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(strip(frame)).toHaveCount(0);
});

test('reserves no space for conversations whose events could not be loaded', async ({ app }) => {
  const frame = await app.open('scenario=partial');
  await expect(strip(frame).getByRole('button')).toHaveCount(2);
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
  const [headBottom, stripBottom] = [
    await frame.locator('header').first().evaluate(bottomOf),
    await strip(frame).evaluate(bottomOf),
  ];
  expect(headBottom - stripBottom).toBeLessThan(20);
});
