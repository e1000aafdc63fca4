// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderPart, tableTexts, textOf, toggleTable } from '../test-render.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';

const DATA = {
  columns: [{ label: 'Channel' }, { label: 'Events', isNumber: true }],
  rows: [{ key: 'email', cells: ['Email', '5'], values: ['Email', '5'] }],
};

function card() {
  return renderPart(
    <InsightCard heading="Channels" data={DATA}>
      <p>chart</p>
    </InsightCard>,
  );
}

const tableButton = (container: Element) => container.querySelector('button[aria-describedby]');

describe('InsightCard', () => {
  it('is a section named by its heading', () => {
    const container = card();
    const heading = container.querySelector('h2');
    expect(textOf(heading)).toBe('Channels');
    expect(heading?.id).toBeTruthy();
    expect(container.querySelector('section')?.getAttribute('aria-labelledby')).toBe(heading?.id);
  });

  it('shows and hides its data as a table', () => {
    const container = card();
    const button = tableButton(container);
    expect(textOf(button)).toBe('Show as table');
    expect(button?.getAttribute('aria-describedby')).toBe(container.querySelector('h2')?.id);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(container.querySelector('table')).toBeNull();

    toggleTable(container);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(container.querySelector('caption'))).toBe('Channels');
    expect(tableTexts(container)).toEqual([
      ['Channel', 'Events'],
      ['Email', '5'],
    ]);

    toggleTable(container);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(container.querySelector('table')).toBeNull();
  });

  it('has a menu named by its heading', () => {
    expect(card().querySelector('button[aria-label]')?.getAttribute('aria-label')).toBe(
      'More actions: \u2068Channels\u2069',
    );
  });

  it('has no button without data', () => {
    const container = renderPart(<InsightCard heading="Channels">chart</InsightCard>);
    expect(container.querySelector('button')).toBeNull();
  });

  it('has no button for a table if it is one', () => {
    const container = renderPart(
      <InsightCard heading="Channels" data={DATA} hasChart={false}>
        table
      </InsightCard>,
    );
    expect(tableButton(container)).toBeNull();
  });
});

describe('EmptyCard', () => {
  it('shows a heading and a message', () => {
    const container = renderPart(<EmptyCard heading="Channels" message="No events." />);
    expect(textOf(container.querySelector('section'))).toBe('ChannelsNo events.');
  });
});
