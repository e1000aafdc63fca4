import type { Translator } from '../../i18n/translator.ts';

/** Why a person may not export, and what to do. An admin cannot ask an admin, so there must be another cause. */
export function deniedLabel(isAdmin: boolean, t: Translator): { title: string; text: string } {
  return isAdmin
    ? { title: t('export_page.denied.admin_title'), text: t('export_page.denied.admin_text') }
    : { title: t('export_page.denied.title'), text: t('export_page.denied.text') };
}
