import { options } from 'preact';
// Compat installs its own hook first; the one below must run after it.
import 'preact/compat';

/**
 * Garden is written for React. Two places where Preact's timing differs are evened out here, once, through Preact's
 * public hooks. Import this file before anything renders.
 *
 * 1. Preact calls a callback ref that changed with null while it still renders, React only when it commits. Garden's
 *    menus read their trigger's ref while a sibling renders, find null, and open in the page's corner. So the null call
 *    waits until the new ref attaches, or until a microtask has passed where nothing attaches.
 * 2. Preact runs effects after the next paint. Keys pressed right after a menu opens would be lost, and in a hidden
 *    frame, where nothing paints, effects would wait for a timer. So they run in a microtask.
 */
export function adaptPreactForGarden(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.ref === 'function')
      vnode.ref = patient(vnode.ref as CallbackRef) as typeof vnode.ref;
  };
  options.requestAnimationFrame = queueMicrotask;
}

type CallbackRef = ((instance: unknown) => unknown) & { readonly isPatient?: true };

/** One patient ref per callback: a new function at each render would look like a changed ref. */
const patientRefs = new WeakMap<CallbackRef, CallbackRef>();

/** Null calls that wait. */
let waiting: CallbackRef[] = [];

function patient(ref: CallbackRef): CallbackRef {
  if (ref.isPatient) return ref;
  const known = patientRefs.get(ref);
  if (known) return known;

  const wrapped: CallbackRef = Object.assign(
    (instance: unknown) => {
      if (instance !== null) {
        detachWaiting();
        return ref(instance);
      }
      if (waiting.length === 0) queueMicrotask(detachWaiting);
      waiting.push(ref);
      return undefined;
    },
    { isPatient: true as const },
  );
  patientRefs.set(ref, wrapped);
  return wrapped;
}

function detachWaiting(): void {
  const refs = waiting;
  waiting = [];
  for (const ref of refs) ref(null);
}
