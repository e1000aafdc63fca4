// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['Hi <strong>there</strong>', 'Hi there'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['<h1>One</h1>Two', 'One\nTwo'],
    ['<div>One</div> <div>Two</div>', 'One\nTwo'],
    ['<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['<div>One</div><p>Two</p><div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['<blockquote><div><div>One</div></div></blockquote>Two', 'One\nTwo'],
    ['a\n   b\t c', 'a b c'],
    ['a&nbsp;b &amp; c &lt;d&gt; &#128293;', 'a b & c <d> 🔥'],
    ['<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</td></tr></table>', 'One Two\nThree'],
    ['<table><tr><td>One </td> <td> Two', 'One Two'],
    ['<a href="mailto:a@b.example">Write</a> <a href="tel:1">call</a>', 'Write call'],
    ['<pre>one\n  two\n\nthree</pre>four\nfive', 'one\ntwo\n\nthree\nfour five'],
    ['<pre></pre>one\ntwo', 'one two'],
    ['<pre><code>one\n</code><b>two\nthree</b></pre>', 'one\ntwo\nthree'],
    ['', ''],
    ['   ', ''],
  ])('converts %j to %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('removes repeated empty lines and spaces at the ends of lines', () => {
    expect(htmlToText('<p>One </p><p> </p><p><br></p><p>  Two</p>')).toBe('One\n\nTwo');
  });

  it('omits text that is not displayed', () => {
    const html =
      '<html><head><title>T</title><style>p{}</style></head><body><script>1</script><!-- c -->Hi' +
      '<style>b{}</style><noscript>no</noscript><template>t</template></body></html>';
    expect(htmlToText(html)).toBe('Hi');
  });

  it('loads nothing and runs no scripts', () => {
    const before = document.documentElement.outerHTML;
    expect(htmlToText('<img src="https://x.example/pixel.gif" onerror="document.title=1">Hi')).toBe(
      'Hi',
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('awkward payloads, 6: HTML from mail programs', () => {
  it.each([
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['<b>One</i> two', 'One two'],
    ['One</div></p>', 'One'],
    ['<div', ''],
  ])('handles the broken tags of %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('handles deeply nested elements without recursion', () => {
    const depth = 1000;
    const html = `${'<div><span>'.repeat(depth)}deep${'</span></div>'.repeat(depth)}end`;
    expect(htmlToText(html)).toBe('deep\nend');
  });

  it('converts each word of a 500 kB newsletter once', () => {
    const style = 'padding:0;font:12px Arial;'.repeat(18);
    const row = (index: number) => `<tr><td style="${style}"><p>w${index}</p></td></tr>`;
    const rows = Array.from({ length: 1000 }, (_, index) => row(index));
    const html = `<table>${rows.join('')}</table>`;
    expect(html.length).toBeGreaterThan(450_000);
    const words = htmlToText(html).split(/\s+/);
    expect(words).toHaveLength(1000);
    expect(new Set(words).size).toBe(1000);
  });
});
