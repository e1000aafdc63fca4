/**
 * Garden's components carry run-time type descriptions that React reads in development only. They are a twentieth of
 * the sidebar's first JavaScript, and nothing in a production bundle looks at them. Garden's build writes each as one
 * statement at the start of a line, so it can be taken out without parsing.
 *
 * @param {string} source an ES module of Garden
 * @returns {string} the same without its `propTypes`
 */
export default function stripPropTypes(source) {
  return source.replaceAll(/^[\w$]+\.propTypes = \{$[\s\S]*?^\};?$/gm, '');
}
