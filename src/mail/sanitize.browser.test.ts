import { describe, expect, it } from 'vitest';
import { sanitize } from './sanitize.ts';

/** The text that a frame with the sanitized message shows, as the browser lays it out. */
function shownText(html: string): string {
  const { body } = sanitize(html).document;
  const shown = document.createElement('div');
  shown.append(...body.childNodes);
  document.body.append(shown);
  const text = shown.innerText;
  shown.remove();
  return text.replaceAll(/\s+/g, ' ').trim();
}

describe('words are never lost', () => {
  it.each([
    [
      '<p>Log:</p><listing>error 42</listing><noembed>NE</noembed><noframes>NF</noframes>',
      'Log: error 42 NE NF',
    ],
    ['<p>Before</p><plaintext>in <b>plain</b> text', 'Before in <b>plain</b> text'],
    ['<xmp><b>x</b> &amp;</xmp>after', '<b>x</b> &amp; after'],
    ['<noscript>No <b>script</b></noscript>', 'No script'],
    [
      '<form><input value="4711"><textarea>a <b></textarea><button>Send</button></form>',
      '4711 a <b> Send',
    ],
    ['<select><option>Red<option>Blue</select>', 'Red Blue'],
    [
      '<label>Name</label> <output>5</output> <meter>50 %</meter> <progress>3</progress>',
      'Name 5 50 % 3',
    ],
    ['<svg><text>Axle</text></svg><math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'Axle x=2'],
    ['<details><summary>More</summary>Closed</details>', 'More Closed'],
    [
      '<iframe srcdoc="x">Frame</iframe> <object>Object</object> <video>Video</video>',
      'Frame Object Video',
    ],
    ['<audio>Audio</audio> <canvas>Canvas</canvas> <applet>Applet</applet>', 'Audio Canvas Applet'],
    ['<frameset><frame><noframes><p>Frames</p></noframes></frameset>', 'Frames'],
    ['<table><thead><tr><td>Head<tbody><tr><td>Body</table>', 'Head Body'],
    ['<form>a<input name=nodeName><input name=attributes>b</form>', 'ab'],
    ['<form id=f><input name=parentNode>a<form>b</form></form><img name=body>c', 'a b c'],
    [
      'Maria <maria@acme.example> and <https://a.example>',
      'Maria <maria@acme.example> and <https://a.example>',
    ],
    [
      '<marquee>Moves</marquee><dialog>Dialog</dialog><center>Center</center>',
      'Moves Dialog Center',
    ],
    ['<x-unknown>Unknown</x-unknown> <o:p>Word</o:p>', 'Unknown Word'],
    [
      '<template>No</template><datalist><option>No</datalist><!-- No --><title>No</title>Yes',
      'Yes',
    ],
  ])('shows %s as %j', (html, text) => {
    expect(shownText(html)).toBe(text);
  });
});

describe('nothing dangerous is left', () => {
  it.each([
    '<noembed><img src=x onerror=alert(1)></noembed>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<xmp></xmp><img src=x onerror=alert(1)><xmp></xmp>',
    '<textarea></textarea><script>alert(1)</script>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
    '<iframe srcdoc="<script>alert(1)</script>">x</iframe>',
    '<select><template><script>alert(1)</script></template></select>',
    '<a href="x" data-style="a:b" onclick="alert(1)">x</a>',
    '<plaintext></plaintext><script>alert(1)</script>',
    '<style></style><img src=x onerror=alert(1)><style></style>',
    '<p style="x:</style><img src=x onerror=alert(1)>">x</p>',
    '<!--><script>alert(1)</script>-->',
    '<<script>script>alert(1)<</script>/script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    "<a title='\"><script>alert(1)</script>'>x</a>",
    '<body onload=alert(1)><base href=//evil.example><meta http-equiv=refresh content=0><link rel=stylesheet href=a>',
  ])('of %s', (html) => {
    const { document } = sanitize(html);
    expect(
      document.querySelector('script, iframe, form, svg, math, base, meta, link, template'),
    ).toBe(null);
    const names = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(names.filter((name) => /^(?:on|data-|srcdoc)/.test(name))).toEqual([]);
  });
});

it('keeps the styles and the direction of the message, its body, and its sheets', () => {
  const { document } = sanitize(
    '<html dir="rtl"><style media="print">/* <a@b> */ p{color:red}</style><body style="color:blue" dir="ltr"><p style="margin:0" dir=auto>x',
  );
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.body.outerHTML).toBe(
    '<body dir="ltr" style="color:blue"><style type="text/plain" media="print">/* < a@b> */ p{color:red}</style><p dir="ltr" style="margin:0">x</p></body>',
  );
});
