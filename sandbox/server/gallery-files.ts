import type { RequestHandler } from './request-handler.ts';
import { policyHeaders } from './content-security-policy.ts';
import { fileIn } from './file-in.ts';
import { respond } from './respond.ts';

const PREFIX = '/gallery/';

/** Serves the built gallery. */
export function galleryFiles(folder: string): RequestHandler {
  return async (request, response, url) => {
    if (request.method !== 'GET' || !url.pathname.startsWith(PREFIX)) return false;
    const file = await fileIn(folder, url.pathname.slice(PREFIX.length));
    if (file === null) return false;
    respond(response, 200, file.contentType, file.content, policyHeaders(url));
    return true;
  };
}
