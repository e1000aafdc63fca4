import { formatDuration } from '../../i18n/measures.ts';
import type { Partner } from './busiest-partners.ts';
import { participantName } from '../../labels/participant-name.ts';
import { useWords } from '../../i18n/i18n-context.tsx';
import { FigureCard } from './insight-card.tsx';
import { FigureTable } from './data-table.tsx';
import { SecondLine } from './second-line.ts';
import { SubtleLine } from './subtle-line.ts';
import { useFigureFormats } from './use-chart-formats.ts';

/** Whom one talks to most. */
export function PartnersFigure({ partners }: { readonly partners: readonly Partner[] }) {
  const { t, formats } = useWords();
  const { count } = useFigureFormats();
  const heading = t('figures.partners');
  return (
    <FigureCard heading={heading} width="half-of-much">
      {partners.length === 0 ? (
        <SubtleLine>
          <bdi>{t('figures.no_partners')}</bdi>
        </SubtleLine>
      ) : (
        <FigureTable
          caption={heading}
          columns={[
            { label: t('figures.partner') },
            { label: t('figures.conversations'), isNumber: true },
            { label: t('figures.messages'), isNumber: true },
            { label: t('figures.median_first_reply'), isNumber: true },
          ]}
          rows={partners.map((partner) => ({
            key: partner.key,
            cells: [
              nameOf(partner),
              count(partner.conversations),
              count(partner.messages),
              partner.medianFirstReplyMs === null
                ? t('figures.no_reply')
                : formatDuration(formats.locale, partner.medianFirstReplyMs),
            ],
          }))}
        />
      )}
    </FigureCard>
  );

  /** The address too where there is one: names repeat. */
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
