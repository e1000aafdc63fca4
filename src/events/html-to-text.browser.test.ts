import { describe, expect, it } from 'vitest';
import { convertHtml, htmlToText } from './html-to-text.ts';

describe('lines and paragraphs', () => {
  it.each([
    ['Hi <strong>there</strong>', 'Hi there'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<h1>One</h1>Two', 'One\n\nTwo'],
    ['<div>One</div> <div>Two</div>', 'One\nTwo'],
    ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['<div>one<br></div><div>two</div>', 'one\ntwo'],
    ['<div>One</div><p>Two</p><div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['<p>One </p><p> </p><p><br></p><p>  Two</p>', 'One\n\nTwo'],
    ['One<br><br><br><br>Two', 'One\n\nTwo'],
    ['<p class=MsoNormal>One<o:p></o:p></p><p><o:p>&nbsp;</o:p></p><p>Two</p>', 'One\n\nTwo'],
    ['Hello<center>Invoice 4711</center>Total', 'Hello\nInvoice 4711\nTotal'],
    ['<span style="display:block">One</span><span style="display:block">Two</span>', 'One\nTwo'],
    ['<div style="display:inline">One</div>, two', 'One, two'],
    ['<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['<figure>Chart<figcaption>Source</figcaption></figure>', 'Chart\nSource'],
    ['<fieldset><legend>Answer</legend>Yes</fieldset>', 'Answer\nYes'],
    ['<details><summary>More</summary>Hidden part</details>', 'More\nHidden part'],
    ['<dl><dt>Order</dt><dd>20817</dd><dt>Hall</dt><dd>B</dd></dl>', 'Order\n20817\nHall\nB'],
    ['<address>Street 1<br>City</address>', 'Street 1\nCity'],
    ['<frameset><frame src=a><noframes>No frames</noframes></frameset>', 'No frames'],
    ['', ''],
    ['   ', ''],
    ['<p>&nbsp;</p>', ''],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

it('compares elements with the first selectors of a message only', () => {
  const list = Array.from({ length: 30 }, (_, index) => `.a${index}`).join(', ');
  const html = `<style>${list}{display:none}</style><p class="a19">x</p><p class="a20">y</p>`;
  expect(htmlToText(html)).toBe('y');
});

it('ignores rules with very many declarations', () => {
  const hide = 'display:none;';
  const html = `<style>.a{${hide.repeat(100)}}.b{${hide}}</style><p class="a">x</p><p class="b">y`;
  expect(htmlToText(html)).toBe('x');
});

describe('white space', () => {
  it.each([
    ['a\n   b\t c', 'a b c'],
    ['<b>a </b> <i> b</i>', 'a b'],
    ['a&nbsp;b &amp; c &lt;d&gt; &#128293;', 'a\u00A0b & c <d> 🔥'],
    ['<p>山田　太郎　様</p>', '山田　太郎　様'],
    ['<pre>if a:\n    b = 1\n\tc = 2</pre>', 'if a:\n    b = 1\n\tc = 2'],
    ['<pre>one\n  two\n\n\nthree</pre>four\nfive', 'one\n  two\n\n\nthree\nfour five'],
    ['<pre></pre>one\ntwo', 'one two'],
    ['<pre><code>one\n</code><b>two\nthree</b></pre>', 'one\ntwo\nthree'],
    ['<div style="white-space:pre-wrap">one\n   two</div>', 'one\n   two'],
    ['<div style="white-space:pre-line">one\n   two</div>', 'one\ntwo'],
    ['<pre>a\n <span style="white-space:normal">b\n c</span></pre>', 'a\n b c'],
    ['<listing>a\n  b</listing><xmp><b>\n  c</xmp>', 'a\n  b\n<b>\n  c'],
    ['<p>Donau&shy;dampf<wbr>schiff</p>', 'Donau\u00ADdampfschiff'],
    [`Sale${'&zwnj;&nbsp;&#847; '.repeat(40)}Hello`, 'Sale Hello'],
    ['👩‍👩‍👧 می‌خواهم', '👩‍👩‍👧 می‌خواهم'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('lists', () => {
  it.each([
    ['<p>Bring:</p><ul><li>label</li><li>key</li></ul>', 'Bring:\n\n- label\n- key'],
    ['<ol><li>One<li>Two</ol>', '1. One\n2. Two'],
    ['<ol start="5"><li>five</li><li>six</li></ol>', '5. five\n6. six'],
    ['<ol reversed><li>c</li><li>b</li><li>a</li></ol>', '3. c\n2. b\n1. a'],
    ['<ol><li>a</li><li value="7">b</li><li>c</li></ol>', '1. a\n7. b\n8. c'],
    ['<ol type="a" start="26"><li>z</li><li>aa</li></ol>', 'z. z\naa. aa'],
    ['<ol type="I" start="4"><li>x</li><li>y</li></ol>', 'IV. x\nV. y'],
    ['<ol type="i" start="0"><li>x</li></ol>', '0. x'],
    [
      '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>',
      '- a\n  - b\n    1. c\n- d',
    ],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<ul><li>a<br>b</li></ul>c', '- a\n  b\nc'],
    ['<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>', '1. a\n\n   b\n\n2. c'],
    // The empty line between paragraphs is enough.
    ['<ul><li><p>one</p></li><li><p>two</p></li></ul>', 'one\n\ntwo'],
    ['<ul><li> <p>one</p></li><li>a<p>b</p></li></ul>', 'one\n\n- a\n\n  b'],
    ['<ul style="list-style:none"><li style="list-style:none">a</li></ul>', 'a'],
    ['<ul><li></li><li>b</li></ul>', '- b'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('tables', () => {
  it.each([
    [
      '<table><tr><th>Item</th><th>Qty</th></tr><tr><td>Axle</td><td>2</td></tr></table>',
      'Item\tQty\nAxle\t2',
    ],
    ['<table><tr><td>One </td> <td> Two', 'One\tTwo'],
    [
      '<table><tr><td>Axle</td><td></td><td>12</td></tr><tr><td>Hub</td><td>3</td><td></td></tr></table>',
      'Axle\t\t12\nHub\t3',
    ],
    ['<table><tr><th></th><th>Sum</th></tr><tr><td></td><td>12</td></tr></table>', '\tSum\n\t12'],
    // Cells that only make space, as in newsletters, are no text.
    ['<table><tr><td></td><td>Hello</td><td>&nbsp;</td></tr></table>', 'Hello'],
    [
      '<table><tr><td>Street 1<br>12345 City</td><td>Tel 1<br>Tel 2</td></tr></table>',
      'Street 1\n12345 City\nTel 1\nTel 2',
    ],
    ['<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>c', 'a\tb\nc'],
    [
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      'a\tb\tc',
    ],
    [
      '<table><caption>Prices</caption><tr><td>Axle</td><td>12</td></tr></table>',
      'Prices\nAxle\t12',
    ],
    ['<p>Before</p><table><tr><td>a</td></tr></table>', 'Before\n\na'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('links and images', () => {
  it.each([
    [
      '<p>Pay <a href="https://pay.example/i/4711">here</a> please.</p>',
      'Pay here (https://pay.example/i/4711) please.',
    ],
    ['<a href="https://a.example/">https://a.example</a>', 'https://a.example'],
    ['<a href="https://www.a.example/">A.example</a>', 'A.example'],
    ['<a href="https://evil.example/">a.example</a>', 'a.example (https://evil.example/)'],
    ['<a href="//a.example/b">c</a>', 'c (https://a.example/b)'],
    ['<a href=" https://a.example/b c\n">c</a>', 'c (https://a.example/b%20c)'],
    ['<a href="mailto:a@b.example?subject=x">Write</a>', 'Write (a@b.example)'],
    ['<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
    ['<a href="tel:+4930123">+49 30 123</a> <a href="tel:1">call</a>', '+49 30 123 call (1)'],
    ['<a href="javascript:alert(1)">a</a> <a href="#b">b</a> <a href="c.html">c</a>', 'a b c'],
    ['<a href="https://a.example"><img src="x.png" alt="Shop"></a>', 'Shop (https://a.example)'],
    ['<a href="https://a.example"><img src="x.png"></a>', 'https://a.example'],
    ['<a href="https://a.example"></a>Hi', 'Hi'],
    ['Status:<img src="ok.png" alt="approved">!', 'Status: approved !'],
    ['Fine<img src="x.png" alt="😀">', 'Fine😀'],
    ['<img src="cid:scan.jpg@01DA" alt=""> <img src="pixel.gif">', '[scan.jpg]'],
    ['Write to Maria <maria@acme.example> today', 'Write to Maria <maria@acme.example> today'],
    ['See <https://a.example/b> now', 'See <https://a.example/b> now'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('inline elements', () => {
  it.each([
    ['5 m<sup>2</sup>, 10<sup>-3</sup>, 3<sup>rd</sup>', '5 m^2, 10^-3, 3rd'],
    ['H<sub>2</sub>O', 'H2O'],
    ['Price <del>129</del> <ins>99</ins>', 'Price ~129~ 99'],
    ['<span style="text-decoration:line-through">129</span> 99', '~129~ 99'],
    ['<q>Yes</q>', '"Yes"'],
    ['<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>へ', '東京(とうきょう)へ'],
    ['<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', 'x=1/2'],
    [
      '<p>My answer</p><blockquote>Earlier<p>words</p></blockquote>',
      'My answer\n\n> Earlier\n>\n> words',
    ],
    ['<blockquote><div>a</div><blockquote>b</blockquote></blockquote>c', '> a\n> > b\nc'],
    ['<ul><li><blockquote>a</blockquote></li></ul>', '- > a'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('text that is not in plain elements', () => {
  it.each([
    ['Choice:<select><option>Red<option>Blue</select>done', 'Choice:\nRed\nBlue\ndone'],
    ['<select><optgroup label="Warm"><option label="Red"></optgroup></select>', 'Warm\nRed'],
    [
      'Order <input value="4711"> <input type=hidden value=x><input type=password value=y>',
      'Order 4711',
    ],
    ['<input type=checkbox checked>a <input type=radio>b', '☑ a ○ b'],
    ['<input placeholder="Name"><input type=submit value="Send &amp; close">', 'Name Send & close'],
    ['<textarea>\none\n  <b>two</b></textarea>', 'one\n  <b>two</b>'],
    ['<button>Send</button> <label>Name</label> <output>5</output>', 'Send Name 5'],
    ['<noembed>NE words</noembed><p>Hi</p>', 'NE words\n\nHi'],
    ['<noscript>No <b>script</b></noscript>', 'No script'],
    ['<iframe src="a">Frame</iframe><video>Video</video><audio>Audio</audio>', 'FrameVideoAudio'],
    ['<object data=a>Object</object> <canvas>Canvas</canvas>', 'Object Canvas'],
    ['<p>Before</p><plaintext>a &amp; <b>b</b>', 'Before\n\na &amp; <b>b</b>'],
    [
      '<svg><title>Icon</title><style>.a{fill:red}</style><text>TXT</text></svg><p>Hi</p>',
      'TXT\n\nHi',
    ],
    ['<svg><title/><text>A</text></svg>B<svg><title/></svg>C', 'A\nBC'],
    ['<title>Never closed<p>Hi</p>', 'Never closed\n\nHi'],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('what the sender hid', () => {
  it.each([
    '<div style="display:none;max-height:0">x</div>',
    '<div style="display: none !important">x</div>',
    '<div style="display:/* a */none">x</div>',
    '<p hidden>x</p>',
    '<div style="visibility:hidden">x</div>',
    '<div style="opacity:0">x</div>',
    '<div style="font-size:0">x</div>',
    '<div style="font-size:1px;line-height:1px">x</div>',
    '<div style="font:0/0 a">x</div>',
    '<div style="max-height:0;overflow:hidden">x</div>',
    '<div style="height:0px;overflow:hidden">x</div>',
    '<style>.pre{display:none!important}</style><div class="pre" style="display:block">x</div>',
    '<style>@import url(a.css);div.pre, #b{display:none}</style><div class="pre">x</div><p id=b>x',
    '<template>x</template>',
    '<datalist><option>x</datalist>',
    '<xml><w:View>x</w:View></xml>',
    '<style>p{color:red}</style><script>x()</script><title>x</title><!-- x -->',
    '<!--[if mso]>x<![endif]--><![if !mso]><![endif]>',
    '<img alt="x" style="display:none">',
    '<style>div .pre{display:none}</style><div><i class="pre">x</i></div>',
    '<style>span{display:none}</style><span>x</span>',
    '<style>.m{display:block}#a{display:none}</style><p id=a class=m>x</p>',
    '<style>#a{display:none}.m{display:block}</style><p id=a class=m>x</p>',
    '<style>.pre{display:none}@media(max-width:600px){.other{display:block}}</style><p class=pre>x</p>',
    '<style>@font-face{src:url(a)}.pre{display:none}@media print{.pre{display:block}}</style><p class=pre>x</p>',
    '<div style="max-height:0;overflow-y:hidden">x</div>',
    '<div style="max-height:1px;overflow:hidden">x</div>',
    '<div style="font-size:0.1px">x</div>',
    '<div style="position:absolute;left:-9999px">x</div>',
    '<div style="position:absolute;top:-100em">x</div>',
    '<div style="text-indent:-9999px">x</div>',
    '<div style="position:absolute;clip:rect(0,0,0,0)">x</div>',
    '<div style="position:absolute;clip:rect(1px, 1px, 1px, 1px)">x</div>',
    '<div style="clip-path:inset(100%)">x</div>',
    '<div style="transform:scale(0)">x</div>',
    '<div style="opacity:0.01">x</div>',
    '<div style="zoom:.001">x</div>',
    '<div style="height:calc(1px);overflow:hidden">x</div>',
    '<div style="height:.01em;overflow:hidden">x</div>',
  ])('omits x in %s', (html) => {
    expect(htmlToText(`${html}<p>Hello</p>`)).toBe('Hello');
  });

  it.each([
    '<td style="font-size:0"><div style="font-size:14px">Hello</div></td>',
    '<div style="visibility:hidden"><p style="visibility:visible">Hello</p></div>',
    '<div style="display:none;display:block">Hello</div>',
    '<div style="max-height:0">Hello</div>',
    '<div style="height:0">Hello</div>',
    // Only Outlook hides this, and shows its own version of the button.
    '<a style="mso-hide:all">Hello</a>',
    '<style>.a{display:none}</style><div class="a" style="display:block">Hello</div>',
    '<style>@media (max-width:600px){.a{display:none}}</style><div class="a">Hello</div>',
    '<style>*{display:none}</style>Hello',
    '<td style="width:100%;max-width:0;overflow:hidden;text-overflow:ellipsis">Hello</td>',
    '<table><td style="height:0;overflow:hidden">Hello</td></table>',
    '<div style="width:0;min-width:100%;overflow:hidden">Hello</div>',
    '<div style="height:0;min-height:40px;overflow:hidden">Hello</div>',
    '<div style="height:0;padding-bottom:56%;overflow:hidden">Hello</div>',
    '<span style="height:0;overflow:hidden">Hello</span>',
    '<div style="text-indent:-20px">Hello</div>',
    '<div style="position:absolute;left:-20px">Hello</div>',
    '<div style="transform:scale(0.9)">Hello</div>',
    '<div style="clip-path:inset(10%)">Hello</div>',
    '<style>.m{display:none} div .m{display:block}</style><div><p class=m>Hello</p></div>',
    '<style>#a{display:block}.m{display:none}</style><p id=a class=m>Hello</p>',
    '<style>.m{display:none} p[class]{display:block}</style><p class=m>Hello</p>',
    '<style>.m{display:none} p[title]{display:block}</style><p class=m title=x>Hello</p>',
    '<style>.m{display:none} .m:not(.x){display:block}</style><p class=m>Hello</p>',
    '<style>.m{display:none!important}@media screen{.m{display:block!important}}</style><p class=m>Hello</p>',
    '<style>@media(max-width:600px){.m{display:block!important}}</style><p class=m style="display:none">Hello</p>',
    '<style>@supports(color:red){@media screen{.m{display:block}}}.m{display:none}</style><p class=m>Hello</p>',
    '<style media="(max-width:600px)">.m{display:block}</style><style>.m{display:none}</style><p class=m>Hello</p>',
    '<style>.m{visibility:hidden}.m:lang(en){visibility:visible}</style><p class=m>Hello</p>',
    '<style>.m{max-height:0;overflow:hidden}@media screen{.m{max-height:none}}</style><p class=m>Hello</p>',
    '<p class=m>Hello</p><style>.m{display:block!important}</style><style>.m{display:none}</style>',
    '<div style="display:none">Hello</div>',
    '<style>body{display:none}</style>Hello',
    '<div aria-hidden="true">Hello</div>',
  ])('keeps the text in %s', (html) => {
    expect(htmlToText(html)).toBe('Hello');
  });
});

describe('broken HTML', () => {
  it.each([
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['<b>One</i> two', 'One two'],
    ['<b><p>One</b> two</p>three', 'One\n\ntwo\nthree'],
    ['One</div></p>', 'One'],
    ['<table><td>One<td>Two', 'One\tTwo'],
    ['<li>One<li>Two', '- One\n- Two'],
    ['a < b and <3 and 1<2', 'a < b and <3 and 1<2'],
    ['<a href="x>Hi</a> there', 'Hi there'],
    ['<<!-- -->b>One', '<b>One'],
    ['One<!-- two', 'One'],
    ['<div', ''],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('handles deeply nested elements', () => {
    const depth = 100_000;
    const html = `${'<div><span>'.repeat(depth)}deep${'</span></div>'.repeat(depth)}end`;
    expect(htmlToText(html)).toBe('deep\nend');
  });

  it('separates the blocks that are nested too deep', () => {
    const html = `${'<blockquote>'.repeat(300)}one<div>two</div>three${'</blockquote>'.repeat(300)}end`;
    expect(htmlToText(html).replaceAll('> ', '')).toBe('one\ntwo\nthree\nend');
  });
});

describe('long messages', () => {
  it('survives styles with deeply nested brackets', () => {
    const brackets = '('.repeat(100_000);
    const html = `<style>.a{display:none;width:${brackets}}</style><p style="width:${brackets};display:none">a</p><p class="a">b</p>`;
    expect(htmlToText(`${html}<p>Hello</p>`)).toBe('Hello');
  });

  it('converts each word of a 500 kB newsletter once', () => {
    const style = 'padding:0;font:12px Arial;'.repeat(18);
    const row = (index: number) => `<tr><td style="${style}"><p>w${index}</p></td></tr>`;
    const html = `<table>${Array.from({ length: 1000 }, (_, index) => row(index)).join('')}</table>`;
    expect(html.length).toBeGreaterThan(450_000);
    const words = htmlToText(html).split(/\s+/);
    expect(words).toHaveLength(1000);
    expect(new Set(words).size).toBe(1000);
  });

  it('converts 60,000 paragraphs', () => {
    const { text, isCut } = convertHtml('<p>Word</p>'.repeat(60_000));
    expect(text.split('\n\n')).toHaveLength(60_000);
    expect(isCut).toBe(false);
  });

  it('drops the formatting after 100,000 elements, but no text', () => {
    const html = '<p>Word</p>'.repeat(100_000);
    const { text, isCut } = convertHtml(
      `${html}<ul><li>a &lt; <b>b</b><textarea>c</textarea></ul>`,
    );
    expect(text.match(/Word/g)).toHaveLength(100_000);
    expect(text.endsWith('Word\na < bc')).toBe(true);
    expect(isCut).toBe(true);
  });
});

it('has no alternative text of an image that only tracks readers', () => {
  const html = '<p>Hello</p><img src="https://t.example/a" width="1" height="1" alt="Tracker">';
  expect(htmlToText(html)).toBe('Hello');
});

it('shows what is hidden only in print', () => {
  const html = '<style media="print">.a{display:none}</style><p class="a">Hello</p>';
  expect(htmlToText(html)).toBe('Hello');
});

it('shows what an animation makes visible', () => {
  const html = '<style>.in{opacity:0;animation:in 1s}</style><p class="in">Hello</p>';
  expect(htmlToText(html)).toBe('Hello');
});

it('loads nothing and runs no scripts', () => {
  const before = document.documentElement.outerHTML;
  const html = '<img src="https://x.example/pixel.gif" onerror="document.title=1">Hi';
  expect(htmlToText(html)).toBe('Hi');
  expect(document.documentElement.outerHTML).toBe(before);
});
