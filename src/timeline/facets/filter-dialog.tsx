import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useDismiss } from './use-dismiss.ts';

export interface FilterDialogProps {
  /** Whether there is anything to clear. */
  readonly hasFilters: boolean;
  readonly onClear: () => void;
  /** `returnsFocus`: true if nothing else has the focus, so it would be lost with the dialog. */
  readonly onClose: (returnsFocus: boolean) => void;
  /** The filters, each a fieldset. */
  readonly children: ComponentChildren;
}

/** As many columns as there is room for, on narrow pages one. */
const Fields = styled.div`
  columns: 220px;
  column-gap: ${({ theme }) => theme.space.lg};
  padding: ${({ theme }) => theme.space.sm};

  > * {
    margin-bottom: ${({ theme }) => theme.space.sm};
    break-inside: avoid;
  }
`;

/** Stays in sight while the filters scroll. At the top, because the host may show only the upper part of the frame. */
const Header = styled.header`
  position: sticky;
  z-index: 1;
  top: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};

  h2 {
    flex: 1;
    margin: 0;
    font-size: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  [aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
    cursor: default;
  }
`;

/**
 * The dialog with the filters of a list. Takes the focus, unless the agent types elsewhere, and closes when the focus leaves
 * it. The button that opens it has `data-filter-button`.
 */
export function FilterDialog({ hasFilters, onClear, onClose, children }: FilterDialogProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    // The agent went on to type before the code of the dialog had arrived.
    if (document.activeElement?.matches('input')) return close.current(false);
    const inputs = [...(dialog.current?.querySelectorAll('input') ?? [])];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    return undefined;
  }, []);
  useDismiss(dialog, '[data-filter-button]', onClose);

  return (
    <section ref={dialog} role="dialog" aria-label={t('filters.filter')}>
      <Header>
        <h2>{t('filters.filter')}</h2>
        {/* Not `disabled`: the button would lose the focus. */}
        <Button size="small" isBasic aria-disabled={!hasFilters} onClick={onClear}>
          {t('filters.clear')}
        </Button>
        <Button size="small" isPrimary onClick={() => onClose(true)}>
          {t('filters.done')}
        </Button>
      </Header>
      <Fields>{children}</Fields>
    </section>
  );
}
