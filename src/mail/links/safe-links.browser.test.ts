import { expect, it } from 'vitest';
import { secureLinks } from './safe-links.ts';

function secure(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  secureLinks(document, {
    sign: (target) => `leads to ${target}`,
    explanation: (target) => `Trust ${target}?`,
  });
  return document;
}

it('puts a sign after a link that leads to a different address than its text says', () => {
  const sign = secure(
    '<p><a href="https://evil.example"><b>bank</b>.com</a> now</p>',
  ).querySelector('a + span');
  expect(sign?.textContent).toBe('leads to evil.example');
  expect(sign?.getAttribute('title')).toBe('Trust evil.example?');
});

it.each([
  '<a href="https://evil.example">bank.com<span style="display:none">x</span></a>',
  '<a href="https://evil.example">bank.<i style="font-size:0">evil.</i>com</a>',
  '<a href="https://evil.example"><span hidden>evil.example</span>bank.com</a>',
  '<a href="https://evil.example"><img alt="www.bank.com"></a>',
  '<a href="https://evil.example">Visit<br>bank.com</a>',
  '<a href="ht\ntps://evil.example">bank.com</a>',
  '<a href="https://evil.example"><bdo dir="rtl">moc.knab</bdo></a>',
  '<bdo dir="rtl"><a href="https://evil.example">moc.knab</a></bdo>',
  '<a href="https://evil.example" style="direction:rtl;unicode-bidi:bidi-override">moc.knab</a>',
  '<a href="https://evil.example">\u202Emoc.knab</a>',
  String.raw`<a href="\\evil.example">bank.com</a>`,
])('judges what is visible of %s', (html) => {
  expect(secure(html).querySelector('a + span')?.textContent).toBe('leads to evil.example');
});

it.each([
  '<a href="https://bank.com">bank.com</a>',
  '<a href="javascript:alert(1)">bank.com</a>',
  '<a>bank.com</a>',
])('puts no sign after %s', (html) => {
  expect(secure(html).querySelector('span')).toBe(null);
});

it('has a sign that the styles of the sender cannot hide', () => {
  const { body } = secure(
    '<style>span, a + *{display:none!important;font-size:0!important;color:#fff!important;opacity:0!important;position:absolute!important}</style><a href="https://evil.example">bank.com</a>',
  );
  const shown = document.createElement('div');
  shown.append(...body.childNodes);
  document.body.append(shown);
  const sign = shown.querySelector('span');
  const style = sign && getComputedStyle(sign);
  expect([style?.display, style?.fontSize, style?.opacity, style?.position, style?.color]).toEqual([
    'inline',
    '12px',
    '1',
    'static',
    'rgb(112, 56, 21)',
  ]);
  expect(style?.getPropertyValue('box-decoration-break')).toBe('clone');
  shown.remove();
});
