import { type AttackTemplate, attacks } from './attack.ts';

/** Properties of elements and documents that named elements can replace. */
const PROPERTIES =
  'nextSibling parentNode firstChild childNodes children nodeName nodeType nodeValue textContent attributes innerHTML remove removeAttribute setAttribute getAttribute hasAttribute querySelectorAll ownerDocument parentElement nextElementSibling previousElementSibling insertBefore appendChild namespaceURI matches closest isConnected style classList dataset content shadowRoot body head documentElement title cookie location defaultView implementation createElement getElementsByTagName currentScript forms images links all __proto__ constructor toString hasOwnProperty'.split(
    ' ',
  );

/** Elements that appear as a property of their form or of the document. `$` stands for the name. */
const SHAPES = [
  '<form><input name="$"><p>WORD</p></form><p>WORD</p>',
  '<form name="$"><input id="$"></form><p>WORD</p>',
  '<img name="$" src=x><p>WORD</p>',
  '<form id="$"></form><form id="$"><input name="$"></form><p>WORD</p>',
  '<a id="$"></a><a id="$" name="$" href="javascript:CODE">WORD</a>',
];

export const CLOBBERING_ATTACKS: readonly AttackTemplate[] = [
  ...PROPERTIES.flatMap((name, index) =>
    attacks(
      'clobbering',
      ...[SHAPES[0], SHAPES[1 + (index % (SHAPES.length - 1))]].map((shape) =>
        (shape ?? '').replaceAll('$', name),
      ),
    ),
  ),
  ...attacks(
    'clobbering',
    '<form><input name=parentNode><input name=nextSibling><input name=attributes><img src=x onerror=CODE>WORD</form>',
    '<form onclick=CODE><input name=attributes>WORD<input name=removeAttribute></form>',
    '<form onmouseover=CODE id=attributes><output form=attributes name=attributes>WORD</output></form>',
    '<p>WORD</p><object name=body><param name=nextSibling></object><p>WORD</p>',
    '<form><fieldset name=childNodes><legend>WORD</legend><button name=firstChild>Send</button></fieldset></form>',
    '<form><textarea name=textContent>WORD</textarea></form>',
    '<form><select name=nodeName><option>WORD</option></select></form>',
    '<form id=app><input name=innerHTML value="x"></form><div id=app>WORD</div>',
    '<img name=createElement src=x><img name=cookie src=x><p>WORD</p>',
    '<embed name=getElementById><p>WORD</p>',
    '<iframe name=parent></iframe><p>WORD</p>',
    '<iframe name=self srcdoc="x"></iframe><p>WORD</p>',
    '<p id=__ran>WORD</p>',
  ),
];
