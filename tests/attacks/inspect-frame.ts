/** What the frame of a message lets through. */
export interface FrameReport {
  /** What could run, send, or navigate: elements, attributes, and addresses. */
  readonly dangers: readonly string[];
  /** The addresses that the frame requested. */
  readonly requests: readonly string[];
  /** Whether code of the message ran. */
  readonly ran: boolean;
}

/**
 * Inspects the frame of a message from the page around it. The function uses nothing outside itself, so that a browser
 * test can send it to the page.
 */
export function inspectFrame(frame: HTMLIFrameElement): FrameReport {
  const ELEMENTS =
    'script iframe frame frameset object embed applet base link form input button select textarea option output label fieldset dialog audio video source track portal fencedframe noscript svg math bgsound keygen';
  const ATTRIBUTES =
    'srcdoc formaction action ping formtarget autofocus accesskey contenteditable popover popovertarget command commandfor attributionsrc http-equiv manifest shadowrootmode';
  const { contentDocument: content, contentWindow: view } = frame;
  if (!content || !view) return { dangers: ['no document'], requests: [], ran: false };

  const forbidden = new Set(ELEMENTS.split(' '));
  const forbiddenAttributes = new Set(ATTRIBUTES.split(' '));
  const dangers: string[] = [];
  const walker = content.createTreeWalker(content, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    const name = Reflect.get(Element.prototype, 'localName', element);
    const all = Reflect.get(Element.prototype, 'attributes', element);
    const isOurs = name === 'meta' && element.parentNode === content.head;
    if (forbidden.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      dangers.push(`<${name}>`);
    if (Reflect.get(Element.prototype, 'shadowRoot', element)) dangers.push('a shadow tree');
    if (name === 'meta' && !isOurs) dangers.push('<meta>');
    for (let index = 0; index < all.length; index += 1) {
      const { name: attribute, value } = all[index] as Attr;
      const isAddress =
        attribute === 'href' ||
        attribute === 'background' ||
        (attribute === 'src' && name === 'img');
      if (attribute.startsWith('on')) dangers.push(attribute);
      if (forbiddenAttributes.has(attribute) && !isOurs) dangers.push(`<${name} ${attribute}>`);
      if (attribute === 'target' && value !== '_blank') dangers.push(`target=${value}`);
      if (isAddress && !/^(?:https?:|mailto:|tel:|data:image\/|\/\/)/i.test(value.trim()))
        dangers.push(`${attribute}=${value}`);
    }
  }
  if (view.length > 0) dangers.push('a frame in the frame');
  if (content.querySelectorAll('title').length !== 1) dangers.push('a title of its own');
  const policies = content.querySelectorAll('meta[http-equiv]');
  if (policies.length !== 1 || content.head.querySelector('meta + meta') !== policies[0])
    dangers.push('another policy');
  return {
    dangers,
    requests: view.performance.getEntriesByType('resource').map(({ name }) => name),
    ran: [view, window].some((one) => (one as { __ran?: unknown }).__ran === 1),
  };
}
