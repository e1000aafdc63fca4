import { startApp } from '../../src/app/start.tsx';
import { loadLanguage } from '../../src/i18n/languages.ts';
import { GalleryPage } from './page.tsx';

startApp({
  loadLanguage: (locale) => loadLanguage(locale, ['ticket', 'account']),
  connect: () => ({
    Page: GalleryPage,
    hostActions: {
      quote: () => Promise.resolve(),
      openTicket: () => Promise.reject(new Error('The gallery opens no tickets.')),
      openLargeView: () => Promise.resolve(),
    },
  }),
});
