import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { parseParticipant } from '../events/participant.ts';
import { participantLine, participantName } from './participant-name.ts';

const t = await loadLanguage('en');

const nameOf = (raw: unknown) => participantName(parseParticipant(raw), t);
const lineOf = (raw: unknown) => participantLine(parseParticipant(raw), t);

describe('awkward payloads, 8: names of incompletely known participants', () => {
  it.each([
    ['a name', { name: 'Maria Lopez', email: 'maria@acme.example' }, 'Maria Lopez'],
    ['an address only', { email: 'maria@acme.example' }, 'maria@acme.example'],
    ['a deleted user', { user_id: 99, name: null, email: null }, 'User 99'],
    ['a Slack user', { slack_workspace_id: 'T1', slack_user_id: 'U1' }, 'Slack U1'],
    ['a Slack user with a name', { slack_user_id: 'U1', name: 'Maria' }, 'Maria'],
    ['a Teams channel', { msteams_channel_id: '19:x@thread.tacv2' }, 'Teams channel'],
    ['a group', { support_group_id: 5 }, 'Group 5'],
    ['an agent of a group', { support_group_id: 5, support_agent_id: 8 }, 'User 8'],
    ['an actor all null', { user_id: null, name: null, email: null }, 'Unknown person'],
    ['no actor', null, 'Unknown person'],
  ])('names %s', (_who, raw, name) => {
    expect(nameOf(raw)).toBe(name);
  });

  it('is never empty', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('name', 'email', 'group_id'), fc.jsonValue()),
        (raw) => {
          expect(nameOf(raw).trim()).not.toBe('');
          expect(lineOf(raw).trim()).not.toBe('');
        },
      ),
    );
  });
});

describe('participantLine', () => {
  it.each([
    [{ name: 'Maria', email: 'maria@acme.example' }, 'Maria <maria@acme.example>'],
    [{ email: 'maria@acme.example' }, 'maria@acme.example'],
    [{ name: 'Maria' }, 'Maria'],
    [{ name: 'a@b.example', email: 'a@b.example' }, 'a@b.example'],
    [null, 'Unknown person'],
  ])('formats %j as %s', (raw, line) => {
    expect(lineOf(raw)).toBe(line);
  });
});
