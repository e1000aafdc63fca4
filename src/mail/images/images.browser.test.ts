import { describe, expect, it } from 'vitest';
import { type Attachment, parseMessage } from '../../events/message.ts';
import { blockImages } from './images.ts';

const T = 'https://tracker.example/a';

function newAttachments(...raw: object[]): readonly Attachment[] {
  return parseMessage({ attachments: raw })?.attachments ?? [];
}

function block(html: string, withImages: boolean, attachments: readonly Attachment[] = []) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const attachedText = (name: string) => `Picture: ${name}`;
  const count = blockImages(document, { withImages, attachments, attachedText });
  return { html: document.body.innerHTML, count };
}

/** An image that is replaced by its text, so that the browser shows no sign for a broken image. */
function textBox(text: string): string {
  return `<span style="border: 1px dashed; display: inline-block; max-width: 100%; font-size: 13px; line-height: 1.5;">${text}</span>`;
}

describe('tracking pixels are always removed, and not counted', () => {
  it.each([
    `<img src="${T}" width="1" height="1">`,
    `<img src="${T}" width="0">`,
    `<img src="${T}" width="1">`,
    `<img src="${T}" height="2px">`,
    `<img src="${T}" width="0" height="40">`,
    `<img src="${T}" width="0%">`,
    `<img src="${T}" style="width:1px;height:1px">`,
    `<img src="${T}" style="WIDTH: 1PX">`,
    `<img src="${T}" style="width:1px!important;width:90px">`,
    `<img src="${T}" style="width:1pt;height:1pt">`,
    `<img src="${T}" style="max-height:1px">`,
    `<img src="${T}" width="600" style="max-width:1px;height:auto">`,
    `<img src="${T}" width="600" height="400" style="height:0">`,
    `<img src="${T}" width="600" height="400" style="width:1px;height:1px">`,
    `<img src="${T}" style="display: none">`,
    `<img src="${T}" style="display:/**/none">`,
    `<img src="${T}" style="visibility:hidden" width="40" height="40">`,
    `<img src="${T}" style="opacity:0.0">`,
    `<img src="${T}" hidden>`,
    `<div style="display:none"><p><img src="${T}" width="40" height="40"></p></div>`,
    `<div hidden><img src="${T}"></div>`,
    `<img srcset="${T} 1x" width="1" height="1">`,
    `<div style="max-height:0;overflow:hidden"><img src="${T}"></div>`,
    `<div style="width:1px;height:1px;overflow:hidden"><img src="${T}"></div>`,
    `<style>.t{display:none}</style><img class="t" src="${T}">`,
    `<style>.t{width:1px;height:1px}</style><img class="t" src="${T}">`,
    `<style>.t img{visibility:hidden}</style><p class="t"><img src="${T}"></p>`,
    `<img src="${T}" style="opacity:0.01">`,
    `<img src="${T}" style="position:absolute;left:-9999px">`,
    `<img src="${T}" style="transform:scale(0)">`,
    `<img src="${T}" style="clip-path:inset(100%)">`,
    `<img src="${T}" style="zoom:.001">`,
    `<img src="${T}" style="width:calc(1px);height:calc(1px)">`,
    `<img src="${T}" style="width:.01em;height:.01em">`,
    `<table><tr><td background="${T}" width="1" height="1"></td></tr></table>`,
    `<div style="width:1px;height:1px;background:url(${T})"></div>`,
    `<div style="display:none;background-image:url(${T})">x</div>`,
    `<div style="display:none"><p style="background:url(${T})">x</p></div>`,
  ])('%s', (html) => {
    const blocked = block(html, true);
    expect(blocked.count).toBe(0);
    expect(blocked.html).not.toContain(T);
  });
});

describe('visible images are counted, and shown on request', () => {
  it.each([
    `<img src="${T}">`,
    `<img src="${T}" width="40" height="30">`,
    `<img src="${T}" width="600" height="1">`,
    `<img src="${T}" width="1" height="400">`,
    `<img src="${T}" style="width:100%;height:1px">`,
    `<img src="${T}" width="100%" height="2">`,
    `<img src="${T}" width="1" style="width:100%;max-width:600px;height:auto">`,
    `<img src="${T}" width="1" height="1" style="width:90px;height:auto">`,
    `<img src="${T}" style="max-height:1px;max-height:60px">`,
    `<img src="${T}" style="width:1px;width:600px">`,
    `<img src="${T}" style="width:1px;min-width:200px">`,
    `<img src="${T}" width="1" style="width:20em">`,
    `<img src="${T}" width="1" style="width:calc(100% - 2px)">`,
    `<img src="${T}" style="border-width:1px;max-width:100%">`,
    `<img src="${T}" style="display:none;display:block">`,
    `<img src="${T}" alt="width:1px">`,
    `<style>.t{display:none}@media screen{.t{display:block}}</style><img class="t" src="${T}">`,
    `<style>.t{width:1px;height:1px}.t{width:60px;height:auto}</style><img class="t" src="${T}">`,
    `<div style="height:0;padding-bottom:56%;overflow:hidden"><img src="${T}"></div>`,
    `<table><tr><td style="max-width:0;overflow:hidden"><img src="${T}"></td></tr></table>`,
  ])('%s', (html) => {
    const blocked = block(html, false);
    expect(blocked.count).toBe(1);
    expect(blocked.html).not.toContain(T);
    const shown = block(html, true);
    expect(shown.count).toBe(1);
    expect(shown.html).toContain(T);
  });
});

it('replaces a blocked image by its text', () => {
  expect(block(`<img src="${T}" width="600" alt="Logo">`, false)).toEqual({
    html: textBox('Logo'),
    count: 1,
  });
});

describe('other addresses are always blocked', () => {
  it.each(['logo.png', '/logo.png', 'file:///logo.png', 'blob:x', 'data:text/html,x'])(
    '%s',
    (url) => {
      const blocked = block(`<img src="${url}">`, true);
      expect(blocked.count).toBe(0);
      expect(blocked.html).not.toContain('src=');
    },
  );
});

describe('an image in the mail itself', () => {
  const URL = 'https://acme.zendesk.com/attachments/1/image001.png';
  const image = {
    file_name: 'Image001.png',
    content_url: URL,
    content_type: 'image/png',
    inline: true,
  };

  it.each([
    'cid:image001.png@01DA2B3C.4D5E6F70',
    'CID:image001.png',
    ' cid:IMAGE001.PNG@x ',
    'cid:image001%2Epng@x',
  ])('is the attachment with the name in %s', (src) => {
    const html = `<img src="${src}" width="40" height="30" alt="">`;
    const blocked = block(html, false, newAttachments({ file_name: 'b.png' }, image));
    expect(blocked.count).toBe(1);
    expect(blocked.html).not.toContain('src=');
    expect(blocked.html).toMatch(/^<span [^>]*>Picture: image001.png<\/span>$/i);
    const shown = block(html, true, newAttachments({ file_name: 'b.png' }, image));
    expect(shown.count).toBe(1);
    expect(shown.html).toContain(`src="${URL}"`);
  });

  it('is the only inline attachment, whatever its name, if it is the only such image', () => {
    const html = '<img src="cid:ii_kx1y2z">';
    expect(block(html, true, newAttachments(image)).html).toContain(URL);
    expect(block(html + html, true, newAttachments(image)).count).toBe(2);
    expect(block(html, true, newAttachments(image, image)).count).toBe(0);
    expect(block(`${html}<img src="cid:b">`, true, newAttachments(image)).count).toBe(0);
    expect(block(html, true, newAttachments({ ...image, inline: false })).count).toBe(0);
  });

  it('prefers an inline attachment of the same name', () => {
    const other = { ...image, inline: false, content_url: 'https://acme.zendesk.com/other' };
    expect(
      block('<img src="cid:image001.png">', true, newAttachments(other, image)).html,
    ).toContain(URL);
  });

  it.each([
    { content_url: 'http://acme.zendesk.com/a.png' },
    { content_url: 'javascript:alert(1)' },
    { content_url: null },
    { content_type: 'text/html' },
    { content_type: null, file_name: 'image001.png@x' },
  ])('is never an attachment with %j', (part) => {
    const shown = block(
      '<img src="cid:image001.png">',
      true,
      newAttachments({ ...image, ...part }),
    );
    expect(shown).toEqual({ html: textBox('Picture: image001.png'), count: 0 });
  });

  it('is replaced by its name if no attachment fits, with room for the text', () => {
    const html = '<div><img src="cid:scan.jpg" alt="" width="1" style="width:100%"></div>';
    expect(block(html, true)).toEqual({
      html: `<div>${textBox('Picture: scan.jpg')}</div>`,
      count: 0,
    });
  });

  it('shows different images of one name as the attachments of that name, in order', () => {
    const second = { ...image, content_url: 'https://acme.zendesk.com/second' };
    const html = '<img src="cid:image001.png@1"><img src="cid:image001.png@2">';
    const shown = block(html, true, newAttachments(image, second));
    expect(shown.html).toMatch(/attachments\/1\/image001.png".*second"/);
    expect(shown.count).toBe(2);
    const one = block(html, true, newAttachments(image));
    expect(one.html.match(/attachments/g)).toHaveLength(1);
  });

  it.each([
    '<img src="image001.png">',
    '<img src="mid:1@a.example/image001.png@01DA">',
    '<img srcset="cid:image001.png 2x">',
    '<table><tbody><tr><td background="cid:image001.png@1">x</td></tr></tbody></table>',
    '<div style="background:url(cid:image001.png@1)">x</div>',
    `<div style="background:url('cid:image001.png')">x</div>`,
  ])('is found or named in %s', (html) => {
    expect(block(html, true, newAttachments(image)).html).toContain(URL);
    expect(block(html, true).html).toContain('Picture: image001.png');
  });

  it('has a general text without a name', () => {
    expect(block('<img src="cid:">', true).html).toContain('Picture<');
  });

  it('keeps the text of its sender', () => {
    expect(block('<img src="cid:scan.jpg" alt="Plan of the hall">', true).html).toBe(
      textBox('Plan of the hall'),
    );
  });
});
