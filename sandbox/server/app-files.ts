import { join } from 'node:path';
import type { RequestHandler } from './request-handler.ts';
import { APP_ID } from './installed-app.ts';
import { policyHeaders } from './content-security-policy.ts';
import { fileIn } from './file-in.ts';
import { respond } from './respond.ts';

const ASSETS = `/${APP_ID}/assets/`;

/** Serves the built app's `assets/` folder, like Zendesk's asset host. */
export function appFiles(dist: string): RequestHandler {
  return async (request, response, url) => {
    if (request.method !== 'GET' || !url.pathname.startsWith(ASSETS)) return false;
    const file = await fileIn(join(dist, 'assets'), url.pathname.slice(ASSETS.length));
    if (file === null) return false;
    respond(response, 200, file.contentType, file.content, policyHeaders(url));
    return true;
  };
}
