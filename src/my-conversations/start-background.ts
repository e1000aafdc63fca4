import { fetchAgent } from '../zendesk/agent.ts';
import { connect } from '../zendesk/host.ts';

/** How long the background page leaves the network and the processor to Zendesk's own page, in milliseconds. */
const START_DELAY_MS = 5000;

/** Then it waits until the browser has nothing to do, but no longer than this, in milliseconds. */
const MAX_IDLE_WAIT_MS = 10_000;

/** The pauses after which what could not be loaded is loaded again, in milliseconds. */
const FIRST_PAUSE_MS = 5000;
const MAX_PAUSE_MS = 600_000;

/**
 * Starts the page that nobody sees. Zendesk loads it for every agent at sign-in, so it only connects, and fetches the rest when
 * Zendesk's own page has had time to load. It does nothing if the host does not say who the agent is.
 */
export async function startBackground(): Promise<void> {
  const host = await loaded(connect);
  if (!host) return;
  const [agent] = await Promise.all([fetchAgent(host), quiet()]);
  if (agent.id === '') return;
  const { runBackground } = await loaded(
    () => import(/* webpackChunkName: "background-checks" */ './background.ts'),
  );
  await runBackground(host, agent);
}

/** Resolves when the page around the frame has had time to load. */
async function quiet(): Promise<void> {
  await after(START_DELAY_MS);
  if (typeof requestIdleCallback !== 'function') return;
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: MAX_IDLE_WAIT_MS });
  });
}

/** Tries until it succeeds: the connection may be lost for a while, and nobody reloads this page. */
async function loaded<Value>(load: () => Promise<Value>): Promise<Value> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 2)) {
    try {
      return await load();
    } catch {
      await after(pauseMs);
    }
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
