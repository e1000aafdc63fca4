import { expect, it } from 'vitest';
import { nextTask } from './next-task.ts';

it('resolves in a later task, after all microtasks', async () => {
  const order: string[] = [];
  const done = nextTask().then(() => order.push('task'));
  await Promise.resolve();
  queueMicrotask(() => order.push('microtask'));
  await done;
  expect(order).toEqual(['microtask', 'task']);
});
