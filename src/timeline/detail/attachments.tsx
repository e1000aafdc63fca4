import { formatSize } from '../../i18n/measures.ts';
import { Anchor } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import FileIcon from '@zendeskgarden/svg-icons/src/16/paperclip.svg';
import styled from 'styled-components';
import type { Attachment } from '../../events/message.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

const List = styled.ul`
  margin: 0;
  padding: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  list-style: none;
`;

const Item = styled.li`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;
  min-width: 0;
  overflow-wrap: anywhere;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }
`;

const File = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  column-gap: ${({ theme }) => theme.space.xxs};
  min-width: 0;
`;

const Aside = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** Lists the attachments of a message with their names, sizes and types. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { t } = useI18n();
  return (
    <List aria-label={t('message.attachments')}>
      {attachments.map((attachment, index) => (
        <AttachmentItem key={index} attachment={attachment} />
      ))}
    </List>
  );
}

function AttachmentItem({ attachment }: { readonly attachment: Attachment }) {
  const { t, formats } = useI18n();
  const { size, contentType, inline } = attachment;
  const name = attachment.name ?? t('message.unnamed_attachment');
  const asides = [size === null ? t('message.unknown_size') : formatSize(formats.locale, size)];
  if (contentType !== null) asides.push(contentType);
  if (inline) asides.push(t('message.inline'));

  return (
    <Item>
      <FileIcon aria-hidden="true" />
      <File>
        {isWebAddress(attachment.url) ? (
          <Anchor href={attachment.url} target="_blank" rel="noopener noreferrer">
            <bdi lang="">
              <Highlighted text={name} />
            </bdi>
          </Anchor>
        ) : (
          <bdi lang="">
            <Highlighted text={name} />
          </bdi>
        )}
        <Aside> {asides.join(', ')}</Aside>
      </File>
    </Item>
  );
}

/** Only web addresses become links. Other schemes, such as `javascript:`, could run code. */
function isWebAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
}
