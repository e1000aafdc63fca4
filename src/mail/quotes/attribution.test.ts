import { describe, expect, it } from 'vitest';
import { attributionOf } from './attribution.ts';

describe('an attribution', () => {
  it.each([
    ['ar', 'في 16/11/2026 10:12، كتب Johnny Agent:'],
    ['bg', 'На 16.11.2026 в 10:12, Johnny Agent написа:'],
    ['cs', 'Dne 16. 11. 2026 v 10:12 Johnny Agent napsal(a):'],
    ['da', 'Den 16.11.2026 kl. 10.12 skrev Johnny Agent:'],
    ['da, weekday', 'Den man. 16. nov. 2026 kl. 10.12 skrev Johnny Agent:'],
    ['de', 'Am 16.11.2026 um 10:12 schrieb Johnny Agent:'],
    ['de, weekday', 'Am Montag, 16. November 2026 um 10:12 schrieb Johnny Agent:'],
    ['el', 'Στις 16/11/2026 10:12, ο/η Johnny Agent έγραψε:'],
    ['en', 'On 16/11/2026 10:12, Johnny Agent wrote:'],
    ['en, weekday', 'On Monday, November 16th, 2026 at 10:12 AM, Johnny Agent wrote:'],
    ['en, name first', 'Johnny Agent wrote on 16/11/2026 10:12:'],
    ['en, without a colon', 'On Mon, 16 Nov 2026, Johnny Agent wrote'],
    ['en, dashes', '---- On Mon, 16 Nov 2026 10:12:33 +0100 Johnny Agent wrote ---'],
    ['es', 'El 16/11/2026 a las 10:12, Johnny Agent escribió:'],
    ['es, weekday', 'El lun, 16 de nov. de 2026 a las 10:12, Johnny Agent escribió:'],
    ['fi', 'Johnny Agent kirjoitti 16.11.2026 klo 10.12:'],
    ['fr', 'Le 16/11/2026 à 10:12, Johnny Agent a écrit :'],
    ['fr, month', 'Le 16 novembre 2026 à 10:12, "Johnny Agent" a écrit :'],
    ['he', 'בתאריך 16/11/2026 10:12, Johnny Agent כתב:'],
    ['hi', '16/11/2026 10:12 Johnny Agent ने लिखा:'],
    ['hu', '2026. 11. 16. 10:12 keltezéssel, Johnny Agent írta:'],
    ['hu, month', 'Johnny Agent ezt írta 2026. nov. 16., 10:12:'],
    ['id', 'Pada 16/11/2026 10.12, Johnny Agent menulis:'],
    ['it', 'Il 16/11/2026 10:12, Johnny Agent ha scritto:'],
    ['it, giorno', 'Il giorno lun 16 nov 2026 alle ore 10:12 Johnny Agent ha scritto:'],
    ['ja', 'On 2026/11/16 10:12, Johnny Agent さんは書きました:'],
    ['ko', '2026-11-16 오전 10:12에 Johnny Agent 이(가) 작성:'],
    ['nl', 'Op 16-11-2026 om 10:12 schreef Johnny Agent:'],
    ['no', 'Den 16.11.2026 10:12, skrev Johnny Agent:'],
    ['pl', 'W dniu 16.11.2026 o 10:12, Johnny Agent pisze:'],
    ['pl, weekday', 'pon., 16 lis 2026 o 10:12 Johnny Agent napisał(a):'],
    ['pt', 'Em 16/11/2026 10:12, Johnny Agent escreveu:'],
    ['pt, weekday', 'Em seg., 16 de nov. de 2026 às 10:12, Johnny Agent escreveu:'],
    ['ro', 'La 16.11.2026 10:12, Johnny Agent a scris:'],
    ['ru', '16.11.2026 10:12, Johnny Agent пишет:'],
    ['ru, написал', '16 ноября 2026 г. в 10:12, Johnny Agent написал(а):'],
    ['sk', 'Dňa 16. 11. 2026 o 10:12 Johnny Agent napísal(a):'],
    ['sv', 'Den 2026-11-16 kl. 10:12, skrev Johnny Agent:'],
    ['th', 'เมื่อ 16/11/2026 10:12 Johnny Agent เขียนว่า:'],
    ['tr', '16.11.2026 10:12 tarihinde Johnny Agent yazdı:'],
    ['tr, name first', 'Johnny Agent, 16 Kas 2026 10:12 tarihinde şunu yazdı:'],
    ['uk', '16.11.2026 10:12, Johnny Agent пише:'],
    ['vi', 'Vào 16/11/2026 10:12, Johnny Agent đã viết:'],
    ['zh-CN', '在 2026-11-16 10:12:00，"Johnny Agent" 写道：'],
    ['zh-TW', 'Johnny Agent 於 2026/11/16 10:12 寫道:'],
  ])('is worded in %s', (_, text) => {
    expect(attributionOf(text)).toBe('worded');
  });

  it.each([
    'On Mon, Nov 16, 2026 at 10:12 AM Johnny Agent <johnny@example.com> wrote:',
    'On Mon, Nov 16, 2026 at 10:12 AM front desk <johnny@example.com> wrote:',
    '16.11.2026, 10:12, "Johnny Agent" <johnny@example.com>:',
    'Johnny Agent <johnny@example.com>, 16 Kas 2026 Pzt, 10:12 tarihinde şunu yazdı:',
    'Johnny Agent <johnny@example.com> 于2026年11月16日周一 10:12写道：',
    'пн, 16 нояб. 2026 г. в 10:12, Johnny Agent <johnny@example.com>:',
    '2026年11月16日(月) 10:12 Johnny Agent <johnny@example.com>:',
    '2026年11月16日 10:12，Johnny Agent <johnny@example.com> 写道：',
    'Op 16 nov 2026, om 10:12 heeft Johnny Agent <johnny@example.com> het volgende geschreven:',
    'On 16/11/2026, 10:12, "Johnny Agent" [mailto:johnny@example.com] wrote:',
  ])('may have an address: %s', (text) => {
    expect(['worded', 'dated']).toContain(attributionOf(text));
  });

  it.each([
    '16 Nov 2026, 10:12 by Johnny Agent:',
    '16. Nov. 2026, 10:12 von johnny@example.com:',
    'Понедельник, 16 ноября 2026, 10:12 +03:00 от Johnny Agent:',
  ])('is dated: %s', (text) => {
    expect(attributionOf(text)).toBe('dated');
  });

  it.each(['Johnny Agent wrote:', 'Johnny van der Berg schrieb:', '"Johnny" a écrit :'])(
    'is named: %s',
    (text) => {
      expect(attributionOf(text)).toBe('named');
    },
  );
});

describe('no attribution', () => {
  it.each([
    'Hello Johnny,',
    'On Monday the driver comes.',
    'On the other hand, this is what he wrote:',
    'On page 4 of your manual the engineer wrote:',
    'On page 4 of your 2024 manual the engineer wrote:',
    'On 12 November 2026 we got a box and I do not know what Johnny wrote:',
    'Thanks. On 16 Nov 2026 at 10:12, Johnny Agent wrote:',
    'Thanks, on 16 Nov 2026 at 10:12 Johnny Agent wrote:',
    'See what Johnny Agent wrote on 16/11/2026 10:12:',
    'El cliente nos escribió:',
    'Op de site van de vervoerder schreef iemand:',
    'Am 16.11.2026 um 10:12 kommt der Fahrer:',
    'The meeting of 16.11.2026 10:12:',
    '16.11.2026 10:12 please come to the gate and bring the key:',
    'It was 16 Nov 2026, and Johnny rewrote:',
    'Le 16/11/2026 à 10:12, Johnny a décrit :',
    'from 16/11/2026',
    '',
    'x'.repeat(1_000_000),
  ])('%s', (text) => {
    expect(attributionOf(text)).toBeNull();
  });
});
