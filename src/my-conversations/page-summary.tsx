import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { countRows, isFiltered } from './list/row-filters.ts';
import { usePage } from './page-context.ts';

const Text = styled.p`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};

  button {
    font-size: inherit;
  }
`;

/** Whose turn it is how often, or how many conversations the filters leave; nothing if there are no conversations. */
export function PageSummary() {
  const { t } = useI18n();
  const { groups, shownGroups, view, dispatch } = usePage();
  if (!isFiltered(view.filters)) {
    // The place of the list says that nothing waits, or that it is still loading.
    if (countRows(groups) === 0) return null;
    return (
      <Text>
        <bdi>
          {t('my_conversations.summary', {
            ours: t('my_conversations.your_turn', { number: groups.ours.length }),
            theirs: t('my_conversations.their_turn', { number: groups.theirs.length }),
          })}
        </bdi>
      </Text>
    );
  }
  return (
    <Text>
      <bdi>
        {t.plural('my_conversations.shown', countRows(groups), { shown: countRows(shownGroups) })}
      </bdi>{' '}
      <Button isLink onClick={clear}>
        {t('filters.clear')}
      </Button>
    </Text>
  );

  /** The pressed button is removed. */
  function clear(): void {
    dispatch({ type: 'filters-cleared' });
    dispatch({ type: 'focus-requested', target: 'search' });
  }
}
