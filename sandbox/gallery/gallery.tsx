import { startApp } from '../../src/app/start.tsx';
import { loadLanguage } from '../../src/i18n/languages.ts';
import { GalleryPage } from './page.tsx';

startApp({
  loadLanguage: (locale) => loadLanguage(locale, ['ticket', 'account', 'my-conversations']),
  connect: () => ({
    Page: GalleryPage,
    hostActions: {
      comment: {
        watchEditor: (listener) => {
          listener('public-reply');
          return () => undefined;
        },
        quote: (_quotation, editor) => Promise.resolve({ isInserted: true, editor }),
      },
      openTicket: () => Promise.reject(new Error('The gallery opens no tickets.')),
      openLargeView: () => Promise.resolve(),
    },
  }),
});
