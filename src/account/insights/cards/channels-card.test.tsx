// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../events/channel.ts';
import { barTexts, renderPart, tableTexts, textOf, toggleTable } from '../test-render.tsx';
import { ChannelsCard } from './channels-card.tsx';

const BY_CHANNEL = new Map<Channel | null, number>([
  ['slack', 25],
  [null, 1],
  ['email', 74],
]);

describe('ChannelsCard', () => {
  it('lists the channels, the busiest first', () => {
    const card = renderPart(<ChannelsCard byChannel={BY_CHANNEL} />);
    expect(textOf(card.querySelector('h2'))).toBe('Channels');
    expect(barTexts(card)).toEqual([
      ['Email', '74', '74%'],
      ['Slack', '25', '25%'],
      ['Unknown', '1', '1%'],
    ]);
  });

  it('has a table of events and shares', () => {
    const card = renderPart(<ChannelsCard byChannel={BY_CHANNEL} />);
    toggleTable(card);
    expect(tableTexts(card)).toEqual([
      ['Channel', 'Events', 'Share'],
      ['Email', '74', '74%'],
      ['Slack', '25', '25%'],
      ['Unknown', '1', '1%'],
    ]);
  });

  it('has an empty list without channels', () => {
    const card = renderPart(<ChannelsCard byChannel={new Map()} />);
    expect(textOf(card.querySelector('h2'))).toBe('Channels');
    expect(barTexts(card)).toEqual([]);
  });
});
