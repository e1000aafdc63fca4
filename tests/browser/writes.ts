import type { SandboxPage } from './sandbox-page.ts';

/** The app's requests that change something in the account. */
export async function writes(app: SandboxPage): Promise<readonly string[]> {
  const all = await app.requests();
  return all
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, status }) => `${method} ${path.replace(/[\w-]{36}/, ':id')} ${status}`);
}

/** How often the app has sent a write. */
export async function writeCount(app: SandboxPage, method: 'POST' | 'PUT'): Promise<number> {
  return (await app.requests()).filter((request) => request.method === method).length;
}
