import { getColor } from '@zendeskgarden/react-theming';
import InfoIcon from '@zendeskgarden/svg-icons/src/16/info-stroke.svg';
import styled from 'styled-components';
import { useWords } from '../../shared/words.tsx';

const Notice = styled.aside`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.sm} ${theme.space.base * 4}px`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};

  svg {
    margin-top: 2px;
  }

  p {
    max-width: 80ch;
    margin: 0;
    text-wrap: pretty;
  }
`;

const Title = styled.strong`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Says that this browser refuses storage: an export lives as long as the page. */
export function NotKeptNotice() {
  const { t } = useWords();
  return (
    <Notice aria-label={t('export_page.not_kept.title')}>
      <InfoIcon aria-hidden="true" />
      <p>
        <bdi>
          <Title>{t('export_page.not_kept.title')}.</Title> {t('export_page.not_kept.text')}
        </bdi>
      </p>
    </Notice>
  );
}
