import { PSEUDO_LOCALE } from '../workspace/pseudo-locale.ts';
import { policyHeaders } from './content-security-policy.ts';
import { fileIn } from './file-in.ts';
import { inPseudoLanguage } from './pseudo-language.ts';
import type { RequestHandler } from './request-handler.ts';
import { respond } from './respond.ts';

/**
 * Serves a folder of a build below the path `prefix`, which starts and ends with a slash, like Zendesk's asset host. Below
 * `/ar-xb` and that path it serves the folder in the pseudo-language.
 */
export function builtFiles(prefix: string, folder: string): RequestHandler {
  return async (request, response, url) => {
    const isPseudo = url.pathname.startsWith(`/${PSEUDO_LOCALE}/`);
    const path = isPseudo ? url.pathname.slice(PSEUDO_LOCALE.length + 1) : url.pathname;
    if (request.method !== 'GET' || !path.startsWith(prefix)) return false;
    const file = await fileIn(folder, path.slice(prefix.length));
    if (file === null) return false;
    const content = isPseudo ? inPseudoLanguage(file.path, file.content) : file.content;
    respond(response, 200, file.contentType, content, policyHeaders(url));
    return true;
  };
}
