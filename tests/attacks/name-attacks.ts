import { type AttackTemplate, attacks } from './attack.ts';

/** Names of properties that every JavaScript object has, also one that is only a table. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** Where a message chooses a name. `$` stands for the name. */
const SHAPES = [
  '<$>WORD</$><p>WORD</p>',
  '<p>WORD</p><$ style="color:green" onclick=CODE><b>WORD</b><i>WORD</i></$><p>WORD</p>',
  '<math><$><mi>WORD</mi><mn>WORD</mn></$></math><p>WORD</p>',
  '<input type=$><input type="$" value=x checked>',
  '<p $>WORD</p><p $="x" onclick=CODE>WORD</p>',
  '<table $=x><$><tr $=x><td>WORD</$><td $>WORD</table>',
  '<style>@media (min-width:1$){p{color:white}}</style><p style="margin:1$;$:1">WORD</p>',
];

export const NAME_ATTACKS: readonly AttackTemplate[] = attacks(
  'inherited property',
  ...INHERITED.flatMap((name) => SHAPES.map((shape) => shape.replaceAll('$', name))),
);
