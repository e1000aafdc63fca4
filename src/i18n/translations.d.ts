/** What `scripts/translation-loader.js` makes of one part of a translation file: dotted key to text. */
declare module '*.json?first' {
  const strings: Readonly<Record<string, string>>;
  export default strings;
}

declare module '*.json?nav_bar' {
  const strings: Readonly<Record<string, string>>;
  export default strings;
}

declare module '*.json?late' {
  const strings: Readonly<Record<string, string>>;
  export default strings;
}
