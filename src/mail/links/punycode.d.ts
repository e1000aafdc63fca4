declare module 'punycode/punycode.es6.js' {
  /**
   * @param input a part of a host name, without its `xn--`
   * @throws {RangeError} if it is not valid Punycode
   */
  export function decode(input: string): string;
}
