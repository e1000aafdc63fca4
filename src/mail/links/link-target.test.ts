import { describe, expect, it } from 'vitest';
import { unexpectedTarget } from './link-target.ts';

describe('a link leads to a different address than its text says', () => {
  it.each([
    ['https://evil.example/x', 'https://bank.example/login', 'evil.example'],
    ['https://evil.example', 'bank.com', 'evil.example'],
    ['https://evil.example', 'www.bank.example', 'evil.example'],
    ['https://evil.example', 'BANK.COM.', 'evil.example'],
    ['https://evil.example', 'ｂａｎｋ．ｃｏｍ', 'evil.example'],
    ['https://evil.example', 'bank。com', 'evil.example'],
    ['https://evil.example', 'https://bank.com:8443/a?b#c', 'evil.example'],
    ['https://evil.example', '//bank.com/a', 'evil.example'],
    ['https://evil.example', 'bank.com or evil.example', 'evil.example'],
    ['https://evil.example', 'Log in at bank.com now', 'evil.example'],
    ['https://evil.example', 'Website:www.bank.com', 'evil.example'],
    ['https://evil.example', '(bank.com)', 'evil.example'],
    ['https://evil.example', 'ba\u200Bnk.com', 'evil.example'],
    ['https://evil.example', 'ba\u00ADnk.com', 'evil.example'],
    ['https://evil.example', '\u202Ebank.com\u202C', 'evil.example'],
    ['https://evil.example', 'support@bank.com', 'evil.example'],
    ['https://evil.example', '192.168.1.1', 'evil.example'],
    ['https://10.0.0.1/', '10.0.0.2', '10.0.0.1'],
    ['https://[::1]/', 'bank.com', '[::1]'],
    ['https://paypal.com.evil.example', 'paypal.com', 'paypal.com.evil.example'],
    ['https://paypal-com.example', 'paypal.com', 'paypal-com.example'],
    ['https://bank.co.uk', 'shop.co.uk', 'bank.co.uk'],
    ['https://evil.github.io', 'bank.github.io', 'evil.github.io'],
    ['https://evil.s3.amazonaws.com', 'bank.s3.amazonaws.com', 'evil.s3.amazonaws.com'],
    ['https://evil.azureedge.net', 'bank.azureedge.net', 'evil.azureedge.net'],
    ['https://evil.ngrok.io', 'bank.ngrok.io', 'evil.ngrok.io'],
    ['https://evil.blogspot.de', 'bank.blogspot.de', 'evil.blogspot.de'],
    ['https://evil.blogspot.co.uk', 'bank.blogspot.co.uk', 'evil.blogspot.co.uk'],
    ['https://evil.netlify.app', 'bank.netlify.app', 'evil.netlify.app'],
    ['https://evil.gouv.fr', 'bank.gouv.fr', 'evil.gouv.fr'],
    ['https://evil.asso.fr', 'bank.asso.fr', 'evil.asso.fr'],
    ['https://evil.me.uk', 'bank.me.uk', 'evil.me.uk'],
    ['https://evil.ltd.uk', 'bank.ltd.uk', 'evil.ltd.uk'],
    ['https://evil.id.au', 'bank.id.au', 'evil.id.au'],
    ['https://evil.in.th', 'bank.in.th', 'evil.in.th'],
    ['https://evil.msk.ru', 'bank.msk.ru', 'evil.msk.ru'],
    ['https://evil.eu.org', 'bank.eu.org', 'evil.eu.org'],
    ['https://evil.example', 'hxxps://bank.com/login', 'evil.example'],
    ['https://evil.example', 'https:∕∕bank.example', 'evil.example'],
    ['https://evil.example', 'Bank.Com', 'evil.example'],
    ['https://evil.example', 'https://script.pl', 'evil.example'],
    ['https://click.tracker.example/?u=https://shop.com', 'shop.com', 'click.tracker.example'],
    ['https://paypal.com', 'pаypal.com', 'paypal.com'],
    ['https://EVIL.example.', 'bank.com', 'evil.example'],
    ['mailto:evil@evil.example', 'help@bank.com', 'evil@evil.example'],
    ['mailto:evil%40evil.example?subject=help@bank.com', 'help@bank.com', 'evil@evil.example'],
  ])('%s with the text %j', (url, label, target) => {
    expect(unexpectedTarget(url, label)).toBe(target);
  });
});

describe('a link is made to look like another one', () => {
  it.each([
    ['https://bank.com@evil.example/', 'Log in', 'evil.example'],
    ['https://bank.com:443@evil.example/', 'Log in', 'evil.example'],
    ['https://аррӏе.com/', 'Log in', 'xn--80ak6aa92e.com'],
    ['https://xn--80ak6aa92e.com/', 'apple.com', 'xn--80ak6aa92e.com'],
    ['https://www.pаypal.com/', 'Log in', 'www.xn--pypal-4ve.com'],
    ['https://gооgle.com', 'gооgle.com', 'xn--ggle-55da.com'],
    ['https://ɡoogle.com', 'Log in', 'xn--oogle-qmc.com'],
    ['https://faceboοk.com', 'Log in', 'xn--facebok-epf.com'],
    ['https://xn--99999999999.com', 'Log in', null],
  ])('%s with the text %j', (url, label, target) => {
    expect(unexpectedTarget(url, label)).toBe(target);
  });
});

describe('a link is what it seems', () => {
  it.each([
    ['https://bank.example/login', 'https://bank.example'],
    ['https://www.bank.com', 'bank.com'],
    ['https://bank.com', 'http://WWW.BANK.COM/'],
    ['https://click.news.bank.co.uk/x', 'www.bank.co.uk'],
    ['https://bank.com:8443/', 'bank.com'],
    ['https://bank.com', 'info@bank.com'],
    ['https://evil.example', 'Log in'],
    ['https://evil.example', ''],
    ['https://evil.example', 'report.pdf'],
    ['https://evil.example', 'README.md'],
    ['https://evil.example', 'Node.js 20.1'],
    ['https://evil.example', 'v1.2.3, z.B. 10.000,50'],
    ['https://evil.example', 'Hello.This is, e.g., a text…'],
    ['https://evil.example', 'Antwort bitte.Am Montag'],
    ['https://evil.example', 'ok.So what'],
    ['https://evil.example', '3.50.in'],
    ['https://evil.example', 'script.pl'],
    ['https://evil.example', 'main.rs'],
    ['https://evil.example', 'data.ps'],
    ['https://evil.example', 'Müller GmbH.Co'],
    ['https://a.bank.blogspot.de', 'bank.blogspot.de'],
    ['https://münchen.de', 'münchen.de'],
    ['https://xn--mnchen-3ya.de', 'münchen.de'],
    ['https://президент.рф', 'Kremlin'],
    ['https://яндекс.com', 'яндекс.com'],
    ['https://日本語.jp', '日本語.jp'],
    ['https://bücher.example/ß', 'Bücher'],
    ['mailto:a@b.example', 'a@b.example'],
    ['mailto:A@b.example?subject=x', 'mailto:a@b.example'],
    ['mailto:a@b.example', 'Write to us'],
    ['tel:+49301', '+49 30 1'],
    ['https://', 'bank.com'],
  ])('%s with the text %j', (url, label) => {
    expect(unexpectedTarget(url, label)).toBe(null);
  });
});
