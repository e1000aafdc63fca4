import type { Server } from 'node:http';

const MAX_ATTEMPTS = 20;

/**
 * Listens on 127.0.0.1 and, if the machine supports IPv6, on ::1 at the same port: browsers resolve `localhost` to either.
 * Port 0 selects a port that is free on both. Rejects with the system's error, such as `EADDRINUSE`.
 */
export async function listenOnLoopback(create: () => Server, port: number): Promise<Server[]> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await listening(create(), port, '127.0.0.1');
    try {
      const address = first.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      return [first, await listening(create(), bound, '::1')];
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') return [first];
      await new Promise((resolve) => first.close(resolve));
      if (port !== 0 || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

function listening(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
