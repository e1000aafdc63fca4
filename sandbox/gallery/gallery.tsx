import { startApp } from '../../src/app/start.tsx';
import { loadWholeLanguage } from '../../src/i18n/languages.ts';
import { GalleryPage } from './page.tsx';

startApp({
  loadLanguage: loadWholeLanguage,
  connect: () => ({
    Page: GalleryPage,
    hostActions: {
      quote: () => Promise.resolve(),
      openTicket: () => Promise.reject(new Error('The gallery opens no tickets.')),
      openLargeView: () => Promise.resolve(),
    },
  }),
});
