import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { conversationName } from './conversation-name.ts';

const english = await loadLanguage('en');

describe('conversationName', () => {
  it('is the subject', () => {
    expect(conversationName({ subject: 'Printer' }, english)).toBe('Printer');
  });

  it('is a placeholder for a conversation without a subject', () => {
    expect(conversationName({ subject: null }, english)).toBe(english('list.no_subject'));
  });

  it('is another placeholder for a conversation that the ticket does not list', () => {
    expect(conversationName(null, english)).toBe(english('list.foreign_conversation'));
  });
});
