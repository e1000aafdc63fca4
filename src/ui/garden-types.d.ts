import type { HTMLAttributes } from 'preact';

/**
 * Preact 11 types the attributes of `<a>`, `<input>`, and `<select>` as unions. An interface cannot extend a union, so
 * Garden's interfaces lack the attributes below, although the components accept them.
 */
declare module '@zendeskgarden/react-buttons' {
  interface IAnchorProps extends HTMLAttributes<HTMLAnchorElement> {
    href?: string;
    target?: string;
    rel?: string;
  }
}

declare module '@zendeskgarden/react-forms' {
  interface InputAttributes extends HTMLAttributes<HTMLInputElement> {
    type?: string;
    name?: string;
    value?: string;
    checked?: boolean;
    placeholder?: string;
    disabled?: boolean;
    autoComplete?: string;
  }

  interface IInputProps extends InputAttributes {}
  interface IMediaInputProps extends InputAttributes {}
  interface ICheckboxProps extends InputAttributes {}
  interface IRadioProps extends InputAttributes {}
}
