import type { I18n } from '../../i18n/i18n-context.tsx';
import type { ExportMeta } from './export-meta.ts';

/** Says in what the texts of exported events differ from those of the account; empty if they do not. */
export function exactnessLabels(
  { replacedCharacters, isExactText }: Pick<ExportMeta, 'replacedCharacters' | 'isExactText'>,
  { t }: I18n,
): string[] {
  const labels: string[] = [];
  if (replacedCharacters > 0)
    labels.push(t.plural('export_page.stored.replaced', replacedCharacters));
  if (!isExactText) labels.push(t('export_page.stored.inexact'));
  return labels;
}
