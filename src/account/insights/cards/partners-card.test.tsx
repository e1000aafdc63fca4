// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../events/participant.ts';
import type { Partner } from '../metrics/busiest-partners.ts';
import { renderPart, tableTexts, textOf, textsOf } from '../test-render.tsx';
import { PartnersCard } from './partners-card.tsx';

const HOUR_MS = 3_600_000;

function partner(key: string, participant: object, medianFirstReplyMs: number | null): Partner {
  return {
    key,
    participant: { kind: 'person', name: null, email: null, ...participant } as Participant,
    conversations: 1200,
    messages: 3400,
    medianFirstReplyMs,
  };
}

describe('PartnersCard', () => {
  it('lists the partners with their counts and median first reply', () => {
    const card = renderPart(
      <PartnersCard
        partners={[
          partner('a', { name: 'Maria', email: 'maria@acme.example' }, 5 * HOUR_MS),
          partner('b', { name: 'Paulo' }, null),
        ]}
      />,
    );
    expect(textOf(card.querySelector('h2'))).toBe('Busiest partners');
    expect(textOf(card.querySelector('caption'))).toBe('Busiest partners');
    expect(tableTexts(card)).toEqual([
      ['Partner', 'Conversations', 'Messages', 'Median first reply'],
      ['Mariamaria@acme.example', '1,200', '3,400', '5 hours'],
      ['Paulo', '1,200', '3,400', 'None'],
    ]);
  });

  it('shows an address only once if it is also the name', () => {
    const card = renderPart(
      <PartnersCard partners={[partner('a', { email: 'maria@acme.example' }, null)]} />,
    );
    expect(textsOf(card, 'tbody th')).toEqual(['maria@acme.example']);
  });

  it('shows a message without partners', () => {
    const card = renderPart(<PartnersCard partners={[]} />);
    expect(textOf(card.querySelector('p'))).toBe('No partner has taken part yet.');
    expect(card.querySelector('table')).toBeNull();
  });
});
