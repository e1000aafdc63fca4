import { Button } from '@zendeskgarden/react-buttons';
import ArrowIcon from '@zendeskgarden/svg-icons/src/16/arrow-left-stroke.svg';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';

const Box = styled.div`
  flex: none;
  margin-inline-end: ${({ theme }) => theme.space.sm};

  [dir='rtl'] & svg {
    transform: scaleX(-1);
  }
`;

/** Leads back from the events behind a mark. Takes the focus of the mark, which is gone. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Box>
      <Button ref={button} size="small" onClick={onBack}>
        <Button.StartIcon>
          <ArrowIcon />
        </Button.StartIcon>
        {t('account.back_to_insights')}
      </Button>
    </Box>
  );
}
