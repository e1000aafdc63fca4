import { type Channel, CHANNELS, type ParticipantKind } from '../../events/channel.ts';
import type { Participant } from '../../events/participant.ts';
import { fieldsOf, itemsOf } from '../../events/wire-values.ts';
import type { RequestErrorKind } from '../../zendesk/request-error.ts';
import { parseSource, type TicketSource } from '../choices.ts';
import {
  type MyConversationsState,
  NO_EVIDENCE,
  type TicketList,
  type UpdateEvidence,
} from '../my-conversations-state.ts';
import type {
  CheckFailure,
  ConversationRecord,
  MessageMoment,
  TicketRecord,
  TicketSummary,
  TurnRecord,
} from '../ticket-record.ts';

/**
 * Functions that parse what another version of the app has stored, or has sent from another frame. Each returns null for a
 * value that this version cannot use; none of them throws.
 */

/** What is stored beside the records. */
export type StoredMeta = Pick<MyConversationsState, 'source' | 'list' | 'sinceMs' | 'evidence'>;

/** @returns null if the source is unknown. Other parts that are invalid are empty. */
export function parseMeta(value: unknown): StoredMeta | null {
  const { source: rawSource, list, sinceMs, evidence } = fieldsOf(value);
  const source: TicketSource | null = parseSource(rawSource);
  if (source === null) return null;
  return {
    source,
    list: parseList(list),
    sinceMs: timeOrNull(sinceMs) ?? null,
    evidence: parseEvidence(evidence) ?? NO_EVIDENCE,
  };
}

/** Tickets that are invalid are left out. */
function parseList(value: unknown): TicketList | null {
  const { tickets, requestedMs, isCutOff } = fieldsOf(value);
  if (!Array.isArray(tickets) || !isTime(requestedMs) || typeof isCutOff !== 'boolean') return null;
  return { tickets: parsed(tickets, parseTicket), requestedMs, isCutOff };
}

export function parseRecord(value: unknown): TicketRecord | null {
  const fields = fieldsOf(value);
  const { ticketId, conversationCount } = fields;
  const checkedMs = timeOrNull(fields['checkedMs']);
  const checkedUpdatedMs = timeOrNull(fields['checkedUpdatedMs']);
  const failure = parseFailure(fields['failure']);
  const conversations = itemsOf(fields['conversations']);
  const known = parsed(conversations, parseConversation);
  // A ticket of which a conversation is missing would look as if it did not wait: it is checked again instead.
  if (known.length < conversations.length || !Array.isArray(fields['conversations'])) return null;
  if (!isId(ticketId) || checkedMs === undefined || checkedUpdatedMs === undefined) return null;
  if (failure === undefined || !isCount(conversationCount)) return null;
  return {
    ticketId,
    checkedMs,
    checkedUpdatedMs,
    failure,
    conversationCount,
    conversations: known,
  };
}

const ERROR_KINDS: Readonly<Record<RequestErrorKind, true>> = {
  offline: true,
  'timed-out': true,
  'not-signed-in': true,
  'not-allowed': true,
  'not-in-plan': true,
  'not-found': true,
  rejected: true,
  'rate-limited': true,
  server: true,
  malformed: true,
};

/** @returns undefined for a value that is neither a failure nor null */
function parseFailure(value: unknown): CheckFailure | null | undefined {
  if (value === null) return null;
  const { kind, status, atMs, inRow } = fieldsOf(value);
  if (typeof kind !== 'string' || !Object.hasOwn(ERROR_KINDS, kind)) return undefined;
  if (!isCount(status) || !isTime(atMs)) return undefined;
  const failure = { kind: kind as RequestErrorKind, status, atMs };
  return isCount(inRow) ? { ...failure, inRow } : failure;
}

function parseEvidence(value: unknown): UpdateEvidence | null {
  const { moved, notMoved, open } = fieldsOf(value);
  if (!isCount(moved) || !isCount(notMoved)) return null;
  return {
    moved,
    notMoved,
    open: parsed(itemsOf(open), (one) => {
      const { ticketId, messageMs } = fieldsOf(one);
      return isId(ticketId) && isTime(messageMs) ? { ticketId, messageMs } : null;
    }),
  };
}

function parseTicket(value: unknown): TicketSummary | null {
  const { id, subject, status, updatedMs, assigneeId } = fieldsOf(value);
  const updated = timeOrNull(updatedMs);
  if (!isId(id) || !isTextOrNull(subject) || !isTextOrNull(status)) return null;
  if (updated === undefined || !isTextOrNull(assigneeId)) return null;
  return { id, subject, status, updatedMs: updated, assigneeId };
}

function parseConversation(value: unknown): ConversationRecord | null {
  const { id, subject, channel, turn: rawTurn } = fieldsOf(value);
  const turn =
    rawTurn === 'incomplete' || rawTurn === 'unknown-role' ? rawTurn : parseTurn(rawTurn);
  if (!isId(id) || !isTextOrNull(subject) || !isChannel(channel) || !turn) return null;
  return { id, subject, channel, turn };
}

function parseTurn(value: unknown): TurnRecord | null {
  const fields = fieldsOf(value);
  const { whose, messageCount } = fields;
  const sinceMs = timeOrNull(fields['sinceMs']);
  const people = parsed(itemsOf(fields['people']), parsePerson);
  const unanswered = parseMoment(fields['unanswered']);
  const lastMessage = parseMoment(fields['lastMessage']);
  if ((whose !== 'ours' && whose !== 'theirs') || sinceMs === undefined) return null;
  if (!isCount(messageCount) || !unanswered || !lastMessage) return null;
  return { whose, sinceMs, messageCount, people, unanswered, lastMessage };
}

function parseMoment(value: unknown): MessageMoment | null {
  const { key, createdMs } = fieldsOf(value);
  const created = timeOrNull(createdMs);
  return isId(key) && created !== undefined ? { key, createdMs: created } : null;
}

const PARTICIPANT_KINDS: Readonly<Record<ParticipantKind, true>> = {
  person: true,
  slack: true,
  teams: true,
  'child-ticket': true,
};

function parsePerson(value: unknown): Participant | null {
  const { kind, name, email, userId, address } = fieldsOf(value);
  if (typeof kind !== 'string' || !Object.hasOwn(PARTICIPANT_KINDS, kind)) return null;
  if (!isTextOrNull(name) || !isTextOrNull(email)) return null;
  if (!isTextOrNull(userId) || !isTextOrNull(address)) return null;
  return { kind: kind as ParticipantKind, name, email, userId, address };
}

function parsed<Item>(values: readonly unknown[], parse: (value: unknown) => Item | null): Item[] {
  return values.map(parse).filter((item) => item !== null);
}

function isChannel(value: unknown): value is Channel {
  return CHANNELS.some((channel) => channel === value);
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isTime(value) && value >= 0;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** @returns undefined for a value that is neither a time nor null */
function timeOrNull(value: unknown): number | null | undefined {
  return value === null || isTime(value) ? value : undefined;
}
