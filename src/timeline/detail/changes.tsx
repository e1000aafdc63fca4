import styled from 'styled-components';
import type { Change } from '../../events/change.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

const List = styled.ul`
  margin: 0;
  padding: 0;
  overflow-wrap: anywhere;
  list-style: none;
`;

/** Lists the properties that an update changed, with their old and new values. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useI18n();
  return (
    <List aria-label={t('message.changes')}>
      {changes.map((change, index) => (
        <li key={index}>
          <Highlighted text={changeText(change)} />
        </li>
      ))}
    </List>
  );

  function changeText(change: Change): string {
    const property = change.property === 'other' ? change.name : t(`details.${change.property}`);
    const { from, to } = change;
    return from === null
      ? t('message.change_to', { property, to })
      : t('message.change', { property, from, to });
  }
}
