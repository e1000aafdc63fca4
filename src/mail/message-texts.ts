import type { Translator } from '../i18n/translator.ts';
import type { MessageTexts } from './readable-message.ts';

/** The texts that are added to a message, in the agent's language. */
export function messageTexts(t: Translator): MessageTexts {
  return {
    attachedImage: (name) => t('html_message.attached_image', { name }),
    link: {
      sign: (target) => t('html_message.leads_to', { target }),
      explanation: (target) => t('html_message.leads_to_explanation', { target }),
    },
  };
}
