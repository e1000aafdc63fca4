import { options } from 'preact';
// Compat must install its own hook before the one below.
import 'preact/compat';

/**
 * Adapts Preact's timing to what Garden expects, which is written for React. Uses Preact's public option hooks. Call it
 * once, before the first render.
 *
 * 1. When a callback ref changes, Preact calls the old one with null during rendering, React only on commit. Garden's
 *    menus read the ref of their trigger while a sibling renders; with null they would open in the corner of the page.
 *    The null call is therefore deferred until the new ref attaches, or for a microtask if none attaches.
 * 2. Preact runs effects after the next paint. Keys pressed right after a menu opens would be lost, and in a hidden
 *    frame, which never paints, effects would wait for a timer. Effects therefore run in a microtask.
 */
export function adaptPreactForGarden(): void {
  const previousHook = options.vnode;
  options.vnode = (vnode) => {
    previousHook?.(vnode);
    if (typeof vnode.ref === 'function')
      vnode.ref = deferNull(vnode.ref as CallbackRef) as typeof vnode.ref;
  };
  options.requestAnimationFrame = queueMicrotask;
}

type CallbackRef = ((instance: unknown) => unknown) & { readonly isDeferred?: true };

/** One wrapper per callback: a new function on each render would count as a changed ref. */
const deferredRefs = new WeakMap<CallbackRef, CallbackRef>();

/** Refs whose null call is pending. */
let pending: CallbackRef[] = [];

/** Wraps a callback ref so that its null call is deferred. */
function deferNull(ref: CallbackRef): CallbackRef {
  if (ref.isDeferred) return ref;
  const existing = deferredRefs.get(ref);
  if (existing) return existing;

  const wrapped: CallbackRef = Object.assign(
    (instance: unknown) => {
      if (instance !== null) {
        detachPending();
        return ref(instance);
      }
      if (pending.length === 0) queueMicrotask(detachPending);
      pending.push(ref);
      return undefined;
    },
    { isDeferred: true as const },
  );
  deferredRefs.set(ref, wrapped);
  return wrapped;
}

function detachPending(): void {
  const refs = pending;
  pending = [];
  for (const ref of refs) ref(null);
}
