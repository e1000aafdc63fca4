import type { Action, Host } from './host.ts';
import type { Instance } from './instance.ts';

/** How a page shows a modal. */
export interface ModalStage {
  /** Makes the instance for a page of the app; its frame is not in the document yet. */
  create(page: string, opener: Instance): Instance;
  /** Shows the frame in the size asked for, and calls `dismiss` when the person closes it. Returns how to take it away. */
  show(frame: HTMLIFrameElement, size: ModalSize, dismiss: () => void): () => void;
}

/** What an app says to `instances.create`, if it says it right. */
interface CreateWish {
  location?: unknown;
  url?: unknown;
  size?: ModalSize;
}

/** CSS lengths, such as `80vw` or `600px`. */
export interface ModalSize {
  width?: string;
  height?: string;
}

/**
 * The actions `instances.create` and `destroy`. A modal is an instance of its own; when it closes, everybody who listens
 * hears its `modal.close`.
 */
export function modalActions(host: () => Host, stage: ModalStage): Record<string, Action> {
  const closers = new Map<Instance, () => void>();

  function close(instance: Instance): void {
    const takeAway = closers.get(instance);
    if (takeAway === undefined) throw new Error('is not a modal');
    closers.delete(instance);
    host().fire(instance, 'modal.close');
    takeAway();
    host().remove(instance);
  }

  return {
    'instances.create': ([wish], opener) => {
      const { location, url, size } = (wish ?? {}) as CreateWish;
      if (location !== 'modal') throw new Error('can only create modals');
      if (typeof url !== 'string') throw new Error('needs a url');
      const instance = stage.create(url, opener);
      host().add(instance);
      const takeAway = stage.show(instance.frame, size ?? {}, () => close(instance));
      closers.set(instance, takeAway);
      return [{ instanceGuid: instance.guid }];
    },
    destroy: (_args, instance) => close(instance),
  };
}
