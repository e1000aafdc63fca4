declare module '*.svg' {
  import type { FunctionComponent, SVGAttributes } from 'preact';

  const Icon: FunctionComponent<SVGAttributes<SVGSVGElement>>;
  export default Icon;
}
