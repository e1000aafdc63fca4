/**
 * In place of Babel's helper for classes that extend `Error`, 0.4 kB: polished uses it for its own error class, and all
 * browsers that Zendesk supports have classes.
 *
 * @template Class
 * @param {Class} constructor
 * @returns {Class}
 */
export default function wrapNativeSuper(constructor) {
  return constructor;
}
