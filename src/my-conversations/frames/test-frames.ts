import { fakeLocks } from '../../storage/fake-locks.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import type { CheckContext } from '../checking/ticket-checks.ts';
import { type OpenedMyConversations, openMyConversations } from './open-my-conversations.ts';

/** For tests only: a frame of an agent, and what its checks were told. */
export interface TestFrame extends OpenedMyConversations {
  /** What the checks got from the frame; null while it does not lead. */
  readonly checks: () => CheckContext | null;
  /** With which tickets the checks were woken; undefined without one. */
  readonly wakes: readonly (string | undefined)[];
  /** Ends the frame without a word. */
  crash(): void;
}

/** For tests only: a browser in which frames open. It can refuse locks. */
export function testFrames(
  onLeadersChanged: (count: number) => void = () => undefined,
  hasLocks = true,
) {
  const openChannel = fakeBrowser();
  const browserLocks = fakeLocks();
  let leaders = 0;

  function changeLeaders(change: number): void {
    leaders += change;
    onLeadersChanged(leaders);
  }

  return {
    leaders: () => leaders,
    openChannel,
    async open(storageKey: string, isActive = false): Promise<TestFrame> {
      const { locks, crash } = browserLocks.open();
      const refused = (): LockManager => {
        throw new DOMException('denied', 'SecurityError');
      };
      let isCrashed = false;
      let context: CheckContext | null = null;
      const wakes: (string | undefined)[] = [];
      const channel = openChannel();
      function stopChecks(): void {
        if (context) changeLeaders(-1);
        context = null;
      }
      const frame = await openMyConversations({
        channel: {
          send: (message) => {
            if (!isCrashed) channel.send(message);
          },
          subscribe: (listener) =>
            channel.subscribe((message) => {
              if (!isCrashed) listener(message);
            }),
        },
        storageKey,
        isActive,
        locks: hasLocks ? locks : refused,
        async startChecks(given) {
          if (isCrashed) throw new Error('crashed');
          context = given;
          changeLeaders(1);
          return { wake: (ticketId) => void wakes.push(ticketId), stop: stopChecks };
        },
      });
      return {
        ...frame,
        get isPersistent() {
          return frame.isPersistent;
        },
        checks: () => context,
        wakes,
        crash() {
          isCrashed = true;
          stopChecks();
          crash();
        },
      };
    },
  };
}
