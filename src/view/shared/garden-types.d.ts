import type { HTMLAttributes } from 'preact';

/**
 * Preact 11 types the attributes of `<a>`, `<input>` and `<select>` as unions, which Garden's interfaces cannot extend:
 * they lose the attributes below. The components take them all the same.
 */
declare module '@zendeskgarden/react-buttons' {
  interface IAnchorProps extends HTMLAttributes<HTMLAnchorElement> {
    href?: string;
    target?: string;
    rel?: string;
  }
}
