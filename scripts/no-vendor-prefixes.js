/**
 * In place of stylis's list of vendor prefixes, 0.9 kB: no browser that Zendesk supports needs them, and styled-components
 * adds them only below a `StyleSheetManager` with `enableVendorPrefixes`.
 *
 * @returns {never}
 */
export function prefix() {
  throw new Error('The build leaves out vendor prefixes. See scripts/no-vendor-prefixes.js.');
}
