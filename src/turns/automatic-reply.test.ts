import { describe, expect, it } from 'vitest';
import { isAutomaticReply } from './automatic-reply.ts';
import { parseParticipant } from '../events/participant.ts';

const isAutomatic = (subject: string | null, conversationSubject: string | null = 'Printers') =>
  isAutomaticReply({ from: null, subject }, null, conversationSubject);

describe('isAutomaticReply', () => {
  it.each([
    'Automatic reply: Printers',
    'AUTOMATIC REPLY',
    'Auto: Printers',
    'Read: Printers',
    'Gelesen: Printers',
    'Undeliverable: Printers',
    'Urlaub: Printers',
    'Eingangsbestätigung: Printers',
    'Eingangsbestatigung: Printers',
    '[Request received] Printers',
    'I am out of office Re: Printers',
    'Auto-Reply: Printers',
    'Autoreply: Printers',
    'Out-of-office: Printers',
    '[Auto-Reply] Printers',
    'Abwesenheitsnotiz: Printers',
    'Réponse automatique : Printers',
    'Reponse automatique: Printers',
    'Absence du bureau : Printers',
    'Message d’absence : Printers',
    'Respuesta automática: Printers',
    'Risposta automatica: Printers',
    'Automatisch antwoord: Printers',
    'Automatyczna odpowiedź: Printers',
    'Autosvar: Printers',
    'Αυτόματη απάντηση: Printers',
    'Otomatik Yanıt: Printers',
    'Автоматический ответ: Printers',
    '自動返信: Printers',
    '【自動返信】Printers',
    '자동 회신: Printers',
    'رد تلقائي: Printers',
  ])('detects the subject %s', (subject) => {
    expect(isAutomatic(subject)).toBe(true);
  });

  it.each([
    null,
    '',
    'Printers',
    'Re: Printers',
    // A person's answer to an automatic reply.
    'Re: Out of Office Re: Printers',
    'AW: Automatische Antwort: Printers',
    'Auto parts',
    'Automatic replying machine',
    'Absence of toner',
    'Is this an automatic reply?',
    'Fwd: Automatic reply: Printers',
  ])('does not detect the subject %s', (subject) => {
    expect(isAutomatic(subject)).toBe(false);
  });

  it('ignores a subject that repeats the subject of the conversation', () => {
    expect(isAutomatic('Re: Auto: parts', 'Auto: parts')).toBe(false);
  });

  it.each([
    ['MAILER-DAEMON@mx.example', true],
    ['postmaster@acme.example', true],
    ['MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example', true],
    ['maria@postmaster.example', false],
  ])('checks the sender %s', (email, expected) => {
    const sender = parseParticipant({ email });
    expect(isAutomaticReply({ from: null, subject: null }, sender, null)).toBe(expected);
    expect(isAutomaticReply({ from: sender, subject: null }, null, null)).toBe(expected);
  });
});
