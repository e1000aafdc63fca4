/**
 * Resolves in a new task, so that the browser can paint and handle input in between. Long work awaits it between its
 * parts. Unlike `setTimeout`, it is not delayed when it is called many times in a row.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
