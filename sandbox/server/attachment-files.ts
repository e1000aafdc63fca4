import type { RequestHandler } from './request-handler.ts';
import { respond } from './respond.ts';

/** Serves a placeholder for every attachment: an SVG for image names, a line of text for the rest. */
export function attachmentFiles(): RequestHandler {
  return async (request, response, url) => {
    const [, encoded] = /^\/attachments\/[^/]+\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET' || encoded === undefined) return false;
    const name = decodeURIComponent(encoded);
    if (/\.(png|jpe?g|gif|svg)$/.test(name)) respond(response, 200, 'image/svg+xml', image(name));
    else
      respond(
        response,
        200,
        'text/plain; charset=utf-8',
        `The sandbox’s placeholder for ${name}\n`,
      );
    return true;
  };
}

function image(name: string): string {
  const label = name.replace(/\.\w+$/, '').replace(/[^\w -]/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 96"><rect width="192" height="96" rx="8" fill="#17494d"/><text x="96" y="54" fill="#fff" font-family="sans-serif" font-size="20" text-anchor="middle">${label}</text></svg>`;
}
