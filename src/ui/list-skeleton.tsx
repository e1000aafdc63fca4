import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';

const Row = styled.div`
  display: grid;
  grid-template-columns: 24px minmax(0, 1fr);
  column-gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
`;

const Lines = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
`;

const Marker = styled(Skeleton)`
  border-radius: 50%;
`;

/** Width of the first line of each row. */
const WIDTHS = ['70%', '55%', '80%', '60%'];

/** Placeholder for the list while it loads. Hidden from screen readers. */
export function ListSkeleton() {
  return (
    <div aria-hidden="true">
      {WIDTHS.map((width) => (
        <Row key={width}>
          <Marker width="24px" height="24px" />
          <Lines>
            <Skeleton width={width} height="16px" />
            <Skeleton width="45%" height="12px" />
            <Skeleton width="95%" height="16px" />
          </Lines>
        </Row>
      ))}
    </div>
  );
}
