import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from './server.ts';
import type { Sandbox } from './server.ts';

let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await mkdir(join(folder, 'dist/translations'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'dist/assets/link.txt'));
  await writeFile(join(folder, 'dist/assets/page.html'), '<p>page</p>');
  await writeFile(
    join(folder, 'dist/assets/language-en.js'),
    `e.exports=JSON.parse('{"toolbar.refresh":"Refresh"}')`,
  );
  await writeFile(
    join(folder, 'dist/translations/en.json'),
    '{"app":{"name":{"title":"t","value":"An app"}}}',
  );
  const location = {
    support: { ticket_sidebar: { url: 'assets/page.html' }, modal: 'assets/page.html' },
  };
  await writeFile(
    join(folder, 'dist/manifest.json'),
    JSON.stringify({ version: '1.2.3', location }),
  );
  sandbox = await startSandbox({ dist: join(folder, 'dist') });
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

interface Got {
  status: number;
  type: string;
  body: string;
  policy: string | undefined;
}

/** Sends a path without normalizing it, as an attacker might. */
function get(host: string, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: sandbox.port,
      path,
      headers: { ...headers, host: `${host}:${sandbox.port}` },
    };
    request(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          policy: response.headers['content-security-policy']?.toString(),
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function makeWorld(scenario: string): Promise<Response> {
  return fetch(`${sandbox.url}/sandbox/worlds`, {
    method: 'POST',
    body: JSON.stringify({ scenario }),
  });
}

const LIST = '/api/v2/tickets/1/side_conversations?include=events';

describe('the two sites', () => {
  it('serve the workspace on localhost only and the app’s files on 127.0.0.1 only', async () => {
    const page = '/4600/assets/page.html';
    expect(await get('127.0.0.1', page)).toMatchObject({
      status: 200,
      body: '<p>page</p>',
      type: 'text/html; charset=utf-8',
    });
    expect(await get('localhost', '/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
    });
    expect((await get('localhost', page)).status).toBe(404);
    expect((await get('127.0.0.1', '/')).status).toBe(404);
    expect((await get('127.0.0.1', LIST)).status).toBe(404);
    expect((await get('attacker.example', '/')).status).toBe(404);
  });

  it('serve the app in the pseudo-language below its own folder', async () => {
    expect(await get('127.0.0.1', '/ar-xb/4600/assets/page.html')).toMatchObject({
      status: 200,
      body: '<p>page</p>',
    });
    const english = (await get('127.0.0.1', '/4600/assets/language-en.js')).body;
    expect(english).toContain('Refresh');
    const pseudo = (await get('127.0.0.1', '/ar-xb/4600/assets/language-en.js')).body;
    expect(pseudo).toContain('\u200F\u202ERefresh\u202C\u200F');
    expect((await get('127.0.0.1', '/he/4600/assets/page.html')).status).toBe(404);
  });

  it('serve the app with the policy that its address asks for', async () => {
    const policy = async (query: string) =>
      (await get('127.0.0.1', `/4600/assets/page.html${query}`)).policy;
    expect(await policy('')).toBeUndefined();
    expect(await policy('?csp=constructor')).toBeUndefined();
    expect(await policy('?csp=styles')).toMatch(/style-src 'self'/);
    expect(await policy('?csp=trusted-types')).toBe("require-trusted-types-for 'script'");
    expect(await policy('?csp=strict')).toMatch(/style-src 'self'.*require-trusted-types-for/);
  });

  it('serve no file outside their folders', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/%2e%2e/secret.txt',
      '/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/link.txt',
      '/',
      '/%00',
      '/%',
    ];
    for (const path of paths) {
      expect((await get('127.0.0.1', `/4600/assets${path}`)).body).not.toContain('secret');
      expect((await get('127.0.0.1', `/4600/assets${path}`)).status).not.toBe(200);
    }
    for (const path of [
      'account/rest.ts',
      'server.ts',
      'host/calls.test.ts',
      'workspace/../server.ts',
    ]) {
      expect((await get('localhost', `/sandbox/${path}`)).status).toBe(404);
    }
  });

  it('serve browser modules as JavaScript', async () => {
    const { status, type, body } = await get('localhost', '/sandbox/host/frame.ts');
    expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(body).toContain('function createFrame(frameSandbox, title)');
  });
});

describe('worlds', () => {
  it('are independent of each other', async () => {
    const [one, other] = await Promise.all(
      ['default', 'default'].map(
        async (name) => (await (await makeWorld(name)).json()) as { id: string },
      ),
    );
    await fetch(`${sandbox.url}/sandbox/worlds/${one?.id}/simulated-events`, {
      method: 'POST',
      body: '{"type":"reply"}',
    });
    const events = async (id = '') => {
      const answer = await fetch(sandbox.url + LIST, { headers: { 'x-sandbox-world': id } });
      return ((await answer.json()) as { events: unknown[] }).events.length;
    };
    expect([await events(one?.id), await events(other?.id)]).toEqual([13, 12]);
    const log = await fetch(`${sandbox.url}/sandbox/worlds/${one?.id}/requests`);
    expect(await log.json()).toEqual([
      {
        method: 'GET',
        path: LIST,
        status: 200,
        at: expect.any(Number) as number,
        clock: expect.any(Number) as number,
      },
    ]);
  });

  it('apply scheduled changes when their clock is moved ahead, and reject invalid times', async () => {
    const { id, now } = (await (await makeWorld('live')).json()) as { id: string; now: number };
    const post = (milliseconds: unknown) =>
      fetch(`${sandbox.url}/sandbox/worlds/${id}/advances`, {
        method: 'POST',
        body: JSON.stringify({ milliseconds }),
      });
    const answer = await post(600_000);
    expect(answer.status).toBe(201);
    const { clock } = (await answer.json()) as { clock: number };
    expect(clock).toBeGreaterThanOrEqual(now + 600_000);
    const list = await fetch(sandbox.url + LIST, { headers: { 'x-sandbox-world': id } });
    expect(((await list.json()) as { events: unknown[] }).events.length).toBeGreaterThan(12);
    const log = await fetch(`${sandbox.url}/sandbox/worlds/${id}/requests`);
    const [logged] = (await log.json()) as { at: number; clock: number }[];
    expect((logged?.clock ?? 0) - (logged?.at ?? 0)).toBe(600_000);
    for (const wrong of [-1, '5', null, 1e12]) expect((await post(wrong)).status).toBe(422);
  });

  it('take writes by the relay, as JSON only, with the role of the request', async () => {
    const { id } = (await (await makeWorld('default')).json()) as { id: string };
    const message = {
      subject: 'Grüße',
      body: 'When?',
      to: [{ email: 'maria@acme-returns.example' }],
    };
    const write = async (role: string, type: string) => {
      const relayed = {
        path: '/api/v2/tickets/1/side_conversations',
        method: 'POST',
        headers: { 'x-sandbox-world': id, 'x-sandbox-role': role, 'content-type': type },
        body: JSON.stringify({ message }),
      };
      const answer = await fetch(`${sandbox.url}/sandbox/relay`, {
        method: 'POST',
        body: JSON.stringify(relayed),
      });
      return { status: answer.headers.get('x-relayed-status'), body: await answer.text() };
    };
    const created = await write('light-agent', 'application/json');
    expect(created.status).toBe('201');
    expect(JSON.parse(created.body)).toMatchObject({ side_conversation: { subject: 'Grüße' } });
    expect((await write('agent', 'text/plain')).status).toBe('422');
    expect((await write('view-only', 'application/json')).status).toBe('403');
  });

  it('can lose the connection of a write that is done', async () => {
    const { id } = (await (await makeWorld('default')).json()) as { id: string };
    const headers = { 'x-sandbox-world': id, 'content-type': 'application/json' };
    await fetch(`${sandbox.url}/sandbox/worlds/${id}/faults`, {
      method: 'POST',
      body: JSON.stringify({
        fault: 'a connection lost after it was done',
        when: { method: 'POST' },
      }),
    });
    const to = [{ email: 'maria@acme-returns.example' }];
    const init = {
      method: 'POST',
      headers,
      body: JSON.stringify({ message: { subject: 'Lost?', body: 'x', to } }),
    };
    await expect(fetch(sandbox.url + LIST.split('?')[0], init)).rejects.toThrow('fetch failed');
    const list = await fetch(sandbox.url + LIST, { headers });
    expect(await list.json()).toMatchObject({
      side_conversations: [{ subject: 'Lost?' }, {}, {}, {}],
    });
  });

  it('have faults that begin and end', async () => {
    const { id } = (await (await makeWorld('default')).json()) as { id: string };
    const faults = `${sandbox.url}/sandbox/worlds/${id}/faults`;
    const begin = (body: unknown) => fetch(faults, { method: 'POST', body: JSON.stringify(body) });
    const statusOf = async (path: string) =>
      (await get('localhost', path, { 'x-sandbox-world': id })).status;
    const other = LIST.replace('/1/', '/2/');

    expect((await begin({ fault: '409', when: { path: '/tickets/1/' } })).status).toBe(201);
    expect([await statusOf(LIST), await statusOf(other)]).toEqual([409, 200]);
    await fetch(faults, { method: 'DELETE' });
    expect(await statusOf(LIST)).toBe(200);
    await begin({ fault: 'a connection lost half-way', when: { first: 1 } });
    await expect(statusOf(LIST)).rejects.toThrow('aborted');
    const relayed = JSON.stringify({
      path: LIST,
      method: 'GET',
      headers: { 'x-sandbox-world': id },
      body: null,
    });
    await begin({ fault: 'a connection lost half-way', when: { first: 1 } });
    const answer = await fetch(`${sandbox.url}/sandbox/relay`, { method: 'POST', body: relayed });
    expect(answer.headers.get('x-relayed-status')).toBe('0');
    await begin({ fault: '520', when: { first: 1 } });
    expect([await statusOf(LIST), await statusOf(LIST)]).toEqual([520, 200]);

    const wrong = await begin({ fault: 'toString', when: {} });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      problem: expect.stringContaining('401, 402') as string,
    });
    expect((await begin({ fault: '409' })).status).toBe(422);
  });

  it('are not created for unknown scenarios and not served without their id', async () => {
    const unknown = await makeWorld('nope');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ problem: 'There is no scenario “nope”.' });
    expect((await get('localhost', LIST)).status).toBe(404);
  });

  it('stream the account’s events as NDJSON, complete or limited to some properties', async () => {
    const { id } = (await (await makeWorld('export-seam')).json()) as { id: string };
    const lines = async (query: string) => {
      const answer = await fetch(`${sandbox.url}/sandbox/worlds/${id}/events${query}`);
      const text = await answer.text();
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    const whole = await lines('');
    expect(whole).toHaveLength(1000);
    expect(Object.keys(whole[0] ?? {})).toContain('message');
    expect(await lines('?only=id,created_at')).toEqual(
      whole.map((event) => ({ id: event['id'], created_at: event['created_at'] })),
    );
  });

  it('drop and log connections in the offline scenario', async () => {
    const { id } = (await (await makeWorld('offline')).json()) as { id: string };
    await expect(get('localhost', LIST, { 'x-sandbox-world': id })).rejects.toThrow(
      'socket hang up',
    );
    const log = await fetch(`${sandbox.url}/sandbox/worlds/${id}/requests`);
    expect(await log.json()).toMatchObject([{ status: 0 }]);
  });
});

describe('with onRebuild', () => {
  it('streams an event after each build and adds the reload script to the page', async () => {
    const listeners = new Set<() => void>();
    const other = await startSandbox({
      dist: folder,
      onRebuild(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    });
    const page = await (await fetch(`${other.url}/`)).text();
    expect(page).toContain('/sandbox/workspace/reload.ts');

    const aborter = new AbortController();
    const stream = await fetch(`${other.url}/sandbox/rebuilds`, { signal: aborter.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.getReader();
    for (const listener of listeners) listener();
    const chunk = await reader?.read();
    expect(new TextDecoder().decode(chunk?.value)).toBe('event: rebuild\ndata:\n\n');

    aborter.abort();
    await expect.poll(() => listeners.size).toBe(0);
    await other.close();
  });

  it('is optional: without it there is no stream and no reload script', async () => {
    expect((await get('localhost', '/sandbox/rebuilds')).status).toBe(404);
    expect((await get('localhost', '/')).body).not.toContain('reload.ts');
  });
});

describe('the server', () => {
  it('reads the app from its manifest and translations, in the requested language or English', async () => {
    const { body } = await get('localhost', '/sandbox/app.json?locale=de-at');
    expect(JSON.parse(body)).toEqual({
      appId: 4600,
      version: '1.2.3',
      name: 'An app',
      locations: { ticket_sidebar: 'assets/page.html', modal: 'assets/page.html' },
      settings: {},
      icon: null,
    });
  });

  it('runs several instances, rejects if a port is taken, and closes with requests pending', async () => {
    const second = await startSandbox({ dist: folder });
    await expect(startSandbox({ port: second.port, dist: folder })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const { id } = (await (
      await fetch(`${second.url}/sandbox/worlds`, { method: 'POST', body: '{"scenario":"never"}' })
    ).json()) as { id: string };
    const waiting = fetch(second.url + LIST, { headers: { 'x-sandbox-world': id } }).then(
      () => 'answered',
      () => 'cut off',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await second.close();
    expect(await waiting).toBe('cut off');
  });
});
