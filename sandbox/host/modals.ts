import type { Action, Host } from './host.ts';
import type { Instance } from './instance.ts';

/** Renders modals in the workspace. */
export interface ModalView {
  /** Creates the instance for a page of the app. Its frame is not in the document yet. */
  create(page: string, opener: Instance): Instance;
  /** Shows the frame and calls `dismiss` when the user closes it. Returns a function that removes it. */
  show(frame: HTMLIFrameElement, size: ModalSize, dismiss: () => void): () => void;
}

/** The argument of `instances.create`. */
interface CreateOptions {
  location?: unknown;
  url?: unknown;
  size?: ModalSize;
}

/** CSS lengths, such as `80vw` or `600px`. */
export interface ModalSize {
  width?: string;
  height?: string;
}

/** The actions `instances.create` and `destroy`. A modal is a separate instance. `modal.close` is fired when it closes. */
export function modalActions(host: () => Host, view: ModalView): Record<string, Action> {
  const openModals = new Map<Instance, () => void>();

  function close(instance: Instance): void {
    const removeFrame = openModals.get(instance);
    if (removeFrame === undefined) throw new Error('is not a modal');
    openModals.delete(instance);
    host().fire(instance, 'modal.close');
    removeFrame();
    host().remove(instance);
  }

  return {
    'instances.create': ([options], opener) => {
      const { location, url, size } = (options ?? {}) as CreateOptions;
      if (location !== 'modal') throw new Error('can only create modals');
      if (typeof url !== 'string') throw new Error('needs a url');
      const instance = view.create(url, opener);
      host().add(instance);
      const removeFrame = view.show(instance.frame, size ?? {}, () => close(instance));
      openModals.set(instance, removeFrame);
      return [{ instanceGuid: instance.guid }];
    },
    destroy: (_args, instance) => close(instance),
  };
}
