import { describe, expect, it } from 'vitest';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { buildTimeline } from '../events/timeline.ts';
import { actionLabel } from './action-label.ts';

const english = await loadLanguage('en');

const formats = createFormats('en', 'UTC');

/** Returns the action label of the last of these events, given oldest first. */
function labelOf(...raw: object[]): string | undefined {
  const { events } = buildTimeline(
    [],
    raw.map((fields, index) => ({
      id: String(index),
      side_conversation_id: 'a',
      created_at: `2026-11-20T10:00:0${index}Z`,
      ...fields,
    })),
  );
  const last = events.at(-1);
  return last && actionLabel(last, english, formats);
}

describe('actionLabel', () => {
  it.each([
    [{ type: 'create' }, 'created the conversation'],
    [{ type: 'reply' }, 'replied'],
    [{ type: 'reply', updates: {} }, 'replied'],
    [{ type: 'reply', updates: { state: 'open' } }, 'replied and reopened the conversation'],
    [{ type: 'update', updates: { state: 'closed' } }, 'closed the conversation'],
    [{ type: 'update', updates: { state: 'open' } }, 'reopened the conversation'],
    [{ type: 'update', updates: { subject: 'Fire' } }, 'renamed it to “Fire”'],
  ])('describes %j', (raw, label) => {
    expect(labelOf(raw)).toBe(label);
  });

  it('includes the previous subject if it is known', () => {
    const create = { type: 'create', message: { subject: 'Printer' } };
    expect(labelOf(create, { type: 'update', updates: { subject: 'Fire' } })).toBe(
      'renamed it from “Printer” to “Fire”',
    );
  });

  it('joins both changes of one update', () => {
    expect(labelOf({ type: 'update', updates: { state: 'closed', subject: 'Fire' } })).toBe(
      'closed the conversation and renamed it to “Fire”',
    );
  });

  it("uses the agent's language", async () => {
    const [event] = buildTimeline([], [{ type: 'update', updates: { state: 'closed' } }]).events;
    const label = event && actionLabel(event, await loadLanguage('de'), createFormats('de', 'UTC'));
    expect(label).toBe('hat die Konversation geschlossen');
  });
});

describe('awkward payloads, 2 and 3: labels of undocumented updates and event types', () => {
  it.each([
    [{ type: 'update' }, 'updated the conversation'],
    [{ type: 'update', updates: {} }, 'updated the conversation'],
    [{ type: 'update', updates: null }, 'updated the conversation'],
    [{ type: 'update', updates: { state: 'archived' } }, 'set the state to “archived”'],
    [{ type: 'update', updates: { participants: [] } }, 'changed participants'],
    [{ type: 'add-entity' }, 'did “add-entity”'],
    [{ type: '' }, 'did something the API does not name'],
    [{ type: null }, 'did something the API does not name'],
    [{ type: 7 }, 'did “7”'],
    [
      { type: 'message', updates: { state: 'closed' } },
      'did “message” and closed the conversation',
    ],
  ])('describes %j', (raw, label) => {
    expect(labelOf(raw)).toBe(label);
  });
});
