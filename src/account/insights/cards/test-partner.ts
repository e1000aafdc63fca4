import type { PartnerRow } from '../metrics/slow-partners.ts';

/** A partner with five conversations, all answered. */
export function partner(name: string, values: Partial<PartnerRow>): PartnerRow {
  return {
    key: name,
    participant: { kind: 'person', name, email: null, userId: null, address: null },
    conversations: 5,
    conversationIds: [],
    answered: 5,
    medianMs: 100,
    p90Ms: 100,
    previousAnswered: 5,
    previousMedianMs: 100,
    unanswered: 0,
    unansweredIds: [],
    waitingNow: 0,
    waitingIds: [],
    ...values,
  };
}
