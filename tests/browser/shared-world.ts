import type { BrowserContext } from '@playwright/test';

const worlds = new WeakMap<BrowserContext, Promise<object>>();

/**
 * Lets all tabs of a browser, also after a reload, open the world that is opened first.
 *
 * @param options `agentId`: the id of the agent who opens it from now on
 */
export async function openWorld(
  context: BrowserContext,
  { agentId }: { readonly agentId?: number } = {},
): Promise<void> {
  await context.unroute(/\/sandbox\/worlds$/);
  await context.route(/\/sandbox\/worlds$/, async (route) => {
    const opened =
      worlds.get(context) ?? route.fetch().then((answer) => answer.json() as Promise<object>);
    worlds.set(context, opened);
    const world = (await opened) as { readonly agent: object };
    const agent = { ...world.agent, ...(agentId !== undefined && { id: agentId }) };
    await route.fulfill({ status: 201, json: { ...world, agent } });
  });
}
