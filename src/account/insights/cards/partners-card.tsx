import { formatDuration } from '../../../i18n/measures.ts';
import type { Partner } from '../metrics/busiest-partners.ts';
import { participantName } from '../../../labels/participant-name.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { DataTable } from './data-table.tsx';
import { SecondLine } from './second-line.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';

/** The partners with the most conversations. */
export function PartnersCard({ partners }: { readonly partners: readonly Partner[] }) {
  const { t, formats } = useI18n();
  const { count } = useChartFormats();
  const heading = t('insights.partners');
  if (partners.length === 0) {
    return <EmptyCard heading={heading} width="half-if-wide" message={t('insights.no_partners')} />;
  }

  return (
    <InsightCard heading={heading} width="half-if-wide">
      <DataTable
        caption={heading}
        columns={[
          { label: t('insights.partner') },
          { label: t('insights.conversations'), isNumber: true },
          { label: t('insights.messages'), isNumber: true },
          { label: t('insights.median_first_reply'), isNumber: true },
        ]}
        rows={partners.map((partner) => ({
          key: partner.key,
          cells: [
            nameOf(partner),
            count(partner.conversations),
            count(partner.messages),
            partner.medianFirstReplyMs === null
              ? t('insights.no_reply')
              : formatDuration(formats.locale, partner.medianFirstReplyMs),
          ],
        }))}
      />
    </InsightCard>
  );

  /** Includes the email address, because names are not unique. */
  function nameOf({ participant }: Partner) {
    const name = participantName(participant, t);
    const { email } = participant;
    return (
      <>
        <bdi>{name}</bdi>
        {email !== null && email !== name && (
          <SecondLine>
            <bdi dir="ltr">{email}</bdi>
          </SecondLine>
        )}
      </>
    );
  }
}
