import { InsightCard, type InsightCardProps } from './insight-card.tsx';
import { SubtleLine } from './subtle-line.ts';

export interface EmptyCardProps extends Pick<InsightCardProps, 'heading' | 'width'> {
  /** Says why there is no data. */
  readonly message: string;
}

/** A card without data. */
export function EmptyCard({ heading, width, message }: EmptyCardProps) {
  return (
    <InsightCard heading={heading} width={width}>
      <SubtleLine>
        <bdi>{message}</bdi>
      </SubtleLine>
    </InsightCard>
  );
}
