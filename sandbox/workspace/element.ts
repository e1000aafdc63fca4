type Child = Node | string | null;

/**
 * Creates an element. Attribute names are those of HTML. The value true sets an empty attribute; false and null set none.
 * Strings among the children become text nodes.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) created.setAttribute(name, '');
    else if (value !== false && value !== null) created.setAttribute(name, String(value));
  }
  created.append(...children.filter((child) => child !== null));
  return created;
}

/** Returns an element of index.html by id. Throws if there is none. */
export function elementById(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element with the id ${id}.`);
  return found;
}
