import type { Host } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import type { InstalledApp } from '../server/installed-app.ts';
import type { FrameOptions } from './app-frames.ts';
import { element, elementById } from './element.ts';

/** Starts the app's page in the location `background`, if it has one and if `isWanted`. Nobody sees it, and it runs until the end. */
export function startBackground(
  host: Host,
  app: InstalledApp,
  isWanted: boolean,
  makeFrame: (options: FrameOptions) => Instance,
): void {
  const page = app.locations['background'];
  if (page === undefined || !isWanted) return;
  const instance = makeFrame({ page, location: 'background', ticket: null, editor: null });
  host.add(instance);
  elementById('content').append(element('div', { hidden: true }, instance.frame));
}
