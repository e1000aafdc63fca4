import type { Participant } from '../account/event.ts';
import { AGENT, mailParticipant } from '../account/people.ts';
import type { User } from '../account/world.ts';
import { PARTNERS } from './generated-texts.ts';
import { partsGroup, slackChannel, teamsChannel, YUKI } from './people.ts';

const FIRST_NAMES = ['Ada', 'Bruno', 'Chloé', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines'];
const LAST_NAMES = ['Almeida', 'Berg', 'Costa', 'Dubois', 'Engel', 'Fischer', 'Große', 'Horváth'];
const COMPANIES = [
  'acme-returns',
  'north-cargo',
  'glasswork',
  'rhine-logistics',
  'baltic-freight',
  'paper-and-ink',
  'alpine-spares',
  'city-couriers',
  'harbour-customs',
  'tailor-textiles',
  'bright-batteries',
] as const;

/** The agents of a large account. The first two are in every world. */
export const AGENTS: readonly User[] = [
  AGENT,
  YUKI,
  ...['Sofia Marin', 'Ben Okafor', 'Leonie Voss', 'Raj Patel', 'Mei Chen', 'Paul Durand'].map(
    (name, index): User => ({
      id: 35450 + index,
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
      role: 'agent',
    }),
  ),
];

/** 150 people outside the account. A few have no name, and every seventh is not a user of the account. */
export const MANY_PARTNERS: readonly Participant[] = [
  ...PARTNERS,
  ...Array.from({ length: 150 - PARTNERS.length }, (_, index) => partner(index)),
];

export const SLACK_CHANNELS: readonly Participant[] = [
  '#field-service',
  '#billing',
  '#quality',
].map((name, index) => ({ ...slackChannel, slack_channel_id: `C061EG9T${index + 2}`, name }));

export const SLACK_MEMBERS: readonly Participant[] = ['Priya Nair', 'Jonas Lind', null].map(
  (name, index) => ({ ...slackChannel, slack_user_id: `U0G9QF9C${index + 6}`, name }),
);

export const TEAMS_CHANNELS: readonly Participant[] = [
  teamsChannel,
  { msteams_channel_id: '19:77d0ae0e7f2c4a8bb1f0c5d3c9e1a2b4@thread.tacv2', name: 'Procurement' },
];

export const GROUPS: readonly Participant[] = [
  partsGroup,
  { support_group_id: 360004077473, name: 'Repairs' },
  { group_id: '360004077474', name: null },
];

export const agentParticipants: readonly Participant[] = AGENTS.map(mailParticipant);

function partner(index: number): Participant {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? '';
  const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length] ?? '';
  const company = COMPANIES[(index * 7) % COMPANIES.length] ?? '';
  // There are only 72 names, so the number makes the addresses unique.
  const email = `${plain(first)}.${plain(last)}${index >= 72 ? 2 : ''}@${company}.example`;
  const name = index % 25 === 24 ? null : `${first} ${last}`;
  return { user_id: index % 7 === 6 ? null : 36_100 + index, name, email };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
