import { describe, expect, it } from 'vitest';
import { LAYOUT_MAILS } from './layout-mails.ts';
import { removeHidden } from '../../src/mail/css/hidden-content.ts';
import { sanitize } from '../../src/mail/sanitize.ts';

/** The text of a message after what its sender hid is removed. The browser itself hides elements with the attribute `hidden`. */
function visibleText(html: string): string {
  const { document: message } = sanitize(html);
  removeHidden(message);
  for (const hidden of message.querySelectorAll('[hidden], style')) hidden.remove();
  return message.body.textContent.replaceAll(/\s+/g, ' ').trim();
}

describe('what a style hides is removed', () => {
  it.each([
    '<p style="display:none">No</p>',
    '<p style="visibility:hidden">No</p>',
    '<p style="opacity:0">No</p>',
    '<p style="max-height:0;overflow:hidden">No</p>',
    '<p style="font-size:0">No <b>No</b></p>',
    '<div style="visibility:hidden"><p><b>No</b><img alt="No" src="x"></p></div>',
    '<style>.a{display:none}</style><p class="a">No</p>',
    '<style>.a{display:block}.b .a{display:none}</style><div class="b"><p class="a">No</p></div>',
    '<style>@media screen{.a{display:none}}</style><p class="a">No</p>',
    '<style>.a{display:none!important}</style><p class="a" style="display:block">No</p>',
    '<style>.a{font-size:1px}</style><p class="a">No</p>',
    '<style>@media (min-width:1px){.a{display:none!important}}</style><p class="a">No</p>',
  ])('%s', (html) => {
    expect(visibleText(`${html}<p>Yes</p>`)).toBe('Yes');
  });
});

describe('what a style shows remains', () => {
  it.each([
    '<p style="color:red">Yes</p>',
    '<div style="visibility:hidden"><p style="visibility:visible">Yes</p></div>',
    '<td style="font-size:0"><div style="font-size:14px">Yes</div></td>',
    '<style>.a{font-size:0}.b{font-size:14px}</style><p class="a"><b class="b">Yes</b></p>',
    '<style>.a{display:none}</style><p class="a" style="display:block">Yes</p>',
    '<style>@media print{.a{display:none}}</style><p class="a">Yes</p>',
    '<style media="print">.a{display:none}</style><p class="a">Yes</p>',
    '<style>@media (max-width:1px){.a{display:none}}</style><p class="a">Yes</p>',
    '<style>@media (min-width:1px){.a{max-height:none!important;overflow:visible!important;display:block!important}}</style><p class="a" style="display:none;max-height:0;overflow:hidden">Yes</p>',
    '<style>p:hover{display:none}p::before{display:none}</style><p>Yes</p>',
    '<body style="visibility:hidden;opacity:0;display:none"><p>Yes</p>',
    '<p style="height:0">Yes</p>',
  ])('%s', (html) => {
    expect(visibleText(html)).toBe('Yes');
  });
});

it.each(LAYOUT_MAILS)('loses no word that is shown: $name', ({ html, shown, hiddenBySender }) => {
  const text = visibleText(html);
  expect(shown.filter((word) => !text.includes(word))).toEqual([]);
  expect((hiddenBySender ?? []).filter((word) => text.includes(word))).toEqual([]);
});

it('ignores the rules of a sheet with too many, so that no word is lost', () => {
  const sheet = '.a{display:none}'.repeat(1001);
  expect(visibleText(`<style>${sheet}</style><p class="a">Yes</p>`)).toBe('Yes');
});
