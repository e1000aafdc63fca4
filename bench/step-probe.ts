/** Runs in the app's frame. */
export interface StepProbe {
  /** The longest task since the last call, in milliseconds; 0 if none took more than 50 ms. */
  takeLongestTask(): number;
  /** How many events the filters leave, as the page says; null while it does not know. */
  result(): string | null;
}

declare global {
  interface Window {
    stepProbe?: StepProbe;
  }
}

/** Installs the probe as `window.stepProbe`. Like the frame probe, it cannot use anything outside itself. */
export function installStepProbe(): void {
  let longest = 0;
  new PerformanceObserver((entries) => {
    for (const { duration, name } of entries.getEntries())
      if (name === 'self') longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });

  window.stepProbe = {
    takeLongestTask() {
      const taken = longest;
      longest = 0;
      return taken;
    },
    result() {
      const text = document.querySelector('main header [role="status"]')?.textContent ?? '';
      return /[\d,]+ of [\d,]+ events/.exec(text.replaceAll(/[\u2066-\u2069]/g, ''))?.[0] ?? null;
    },
  };
}
