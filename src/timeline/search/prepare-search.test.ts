import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import * as searchText from '../../events/search-text.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { prepareSearch } from './prepare-search.ts';

const { events } = buildTimeline(
  [],
  ['1', '2', '3'].map((id) => ({ id, type: 'reply', side_conversation_id: 'a' })),
);

let idle: (() => void)[];
let prepared: (string | null)[];

beforeEach(() => {
  idle = [];
  prepared = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.splice(handle - 1, 1));
  vi.spyOn(searchText, 'searchTextOf').mockImplementation(({ id }: SideConversationEvent) => {
    prepared.push(id);
    return '';
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('prepareSearch', () => {
  it('does nothing before the browser is idle', () => {
    prepareSearch(events);
    expect(prepared).toEqual([]);
    idle.shift()?.();
    expect(prepared).toEqual(['1', '2', '3']);
    expect(idle).toEqual([]);
  });

  it('continues in the next slice once a slice is over', () => {
    const now = vi.spyOn(performance, 'now');
    let ms = 0;
    now.mockImplementation(() => (ms += 5));
    prepareSearch(events);
    while (idle.length > 0 && prepared.length < 2) idle.shift()?.();
    expect(prepared).toEqual(['1', '2']);
    idle.shift()?.();
    expect(prepared).toEqual(['1', '2', '3']);
  });

  it('stops when asked to', () => {
    const stop = prepareSearch(events);
    stop();
    expect(idle).toEqual([]);
    expect(prepared).toEqual([]);
  });

  it('works in a browser without idle callbacks', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    prepareSearch(events);
    await vi.waitFor(() => expect(prepared).toEqual(['1', '2', '3']));
  });
});
