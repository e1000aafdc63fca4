// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Agent, browserAgent, fetchAgent } from '../zendesk/agent.ts';
import { fakeHost } from '../zendesk/fake-host.ts';
import { connect } from '../zendesk/host.ts';
import { runBackground } from './background.ts';
import { startBackground } from './start-background.ts';

vi.mock('../zendesk/host.ts', () => ({ connect: vi.fn<typeof connect>() }));
vi.mock('../zendesk/agent.ts', async (original) => ({
  ...(await original<object>()),
  fetchAgent: vi.fn<typeof fetchAgent>(),
}));
vi.mock('./background.ts', () => ({ runBackground: vi.fn<typeof runBackground>() }));

const HOST = fakeHost();
const AGENT: Agent = { ...browserAgent(), id: '3' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(connect).mockResolvedValue(HOST);
  vi.mocked(fetchAgent).mockResolvedValue(AGENT);
  vi.mocked(runBackground).mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('leaves Zendesk time to load, and then waits until the browser has nothing to do', async () => {
  let run: () => void = () => undefined;
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => void (run = callback));
  const started = startBackground();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runBackground).not.toHaveBeenCalled();
  run();
  await started;
  expect(runBackground).toHaveBeenCalledExactlyOnceWith(HOST, AGENT);
});

it('starts after some seconds where the browser cannot say that it has nothing to do', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const started = startBackground();
  await vi.advanceTimersByTimeAsync(4999);
  expect(runBackground).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await started;
  expect(runBackground).toHaveBeenCalledOnce();
});

it('does nothing outside Zendesk', async () => {
  vi.mocked(connect).mockResolvedValue(null);
  await startBackground();
  expect([vi.mocked(runBackground).mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
});

it('does nothing if the host does not say who the agent is', async () => {
  vi.mocked(fetchAgent).mockResolvedValue(browserAgent());
  const started = startBackground();
  await vi.advanceTimersByTimeAsync(60_000);
  await started;
  expect(runBackground).not.toHaveBeenCalled();
});

it('tries again if the connection is lost while it starts', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.mocked(connect).mockRejectedValueOnce(new Error('offline'));
  vi.mocked(connect).mockRejectedValueOnce(new Error('offline'));
  const started = startBackground();
  await vi.advanceTimersByTimeAsync(60_000);
  await started;
  expect(runBackground).toHaveBeenCalledOnce();
});
