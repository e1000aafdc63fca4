import type { Attributes } from './html-tokens.ts';

/** A set of element names, or one that only answers for one name. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stay what they are. */
const PLAIN = setOf(
  'a abbr address area article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark menu nav nobr ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);

/** Elements without content and end tag. */
export const VOID = setOf(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that start on their own line. Their start tags end a paragraph. */
export const BLOCKS = setOf(
  'address article aside blockquote center dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary ul',
);

/** Elements that become a `div`, or a line in a paragraph. */
const DIVISIONS = setOf('dialog fieldset form frameset legend noframes optgroup');
const LINES = setOf('marquee option text');

/** Elements whose content browsers do not display. */
export const HIDDEN = setOf(
  'annotation annotation-xml datalist defs desc metadata symbol template xml',
);

export const TABLE_PARTS = setOf('table caption colgroup tbody thead tfoot tr td th');
export const CELLS = setOf('table td th caption');
const LISTS = setOf('table td th caption ul ol dir menu dl blockquote');
const TABLE = setOf('table');
/** Elements that the end tag of an element around them does not close, as in `<b><ul><li></b>`. */
const SCOPES = new Set([...TABLE_PARTS, ...LISTS, 'li', 'dd', 'dt']);

/** What a start tag closes: elements of these names, unless one of the second set is between. */
const CLOSED_BY: ReadonlyMap<string, readonly [closed: Names, limits: Names]> = new Map([
  ['a', [setOf('a'), SCOPES]],
  ['li', [setOf('li'), LISTS]],
  ['dd', [setOf('dd dt'), LISTS]],
  ['dt', [setOf('dd dt'), LISTS]],
  ['rt', [setOf('rt rp'), setOf('ruby')]],
  ['rp', [setOf('rt rp'), setOf('ruby')]],
  ['option', [setOf('option'), setOf('select')]],
  ['td', [setOf('td th'), TABLE]],
  ['th', [setOf('td th'), TABLE]],
  ['tr', [setOf('tr td th caption colgroup'), TABLE]],
  ['tbody', [setOf('caption colgroup tbody thead tfoot tr td th'), TABLE]],
]);
/** What the start tag of an element closes; see `CLOSED_BY`. */
export function closedBy(name: string): readonly [closed: Names, limits: Names] | undefined {
  return CLOSED_BY.get(/^(?:thead|tfoot|caption|colgroup)$/.test(name) ? 'tbody' : name);
}

/** The elements beyond which an end tag does not look for its start tag. */
export function limitsOf(name: string): Names {
  if (TABLE_PARTS.has(name)) return TABLE;
  return CLOSED_BY.get(name)?.[1] ?? (SCOPES.has(name) ? CELLS : SCOPES);
}

/** An element, and its attributes. The name is empty if the element adds nothing to its content. */
export type PlainElement = readonly [name: string, attributes: Attributes];

/** The plain element that has the same meaning for the text. */
export function plainElement(name: string, attributes: Attributes): PlainElement {
  if (name === 'details') return [name, new Map([...attributes, ['open', '']])];
  if (PLAIN.has(name)) return [name, attributes];
  if (HIDDEN.has(name)) return ['span', new Map([['hidden', '']])];
  if (DIVISIONS.has(name)) return ['div', attributes];
  if (LINES.has(name)) return ['span', withStyle(attributes, 'display:block')];
  if (name === 'listing') return ['pre', attributes];
  return [attributes.size === 0 ? '' : 'span', attributes];
}

/** Adds a default style, which the element's own style overrides. */
export function withStyle(attributes: Attributes, style: string): Attributes {
  return new Map([...attributes, ['style', `${style};${attributes.get('style') ?? ''}`]]);
}

/** Whether authors may omit the end tag of an element. */
export function hasOptionalEnd(name: string): boolean {
  return /^(?:p|li|dd|dt|td|th|tr|tbody|thead|tfoot|rt|rp|option)$/.test(name);
}
