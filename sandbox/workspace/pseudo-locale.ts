/**
 * The locale of the pseudo-language that is written from right to left, as in ICU and Android. The server has the files
 * of the app in this language below a folder of that name.
 */
export const PSEUDO_LOCALE = 'ar-xb';
