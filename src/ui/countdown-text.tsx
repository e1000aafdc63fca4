import styled from 'styled-components';
import { visuallyHidden } from './visually-hidden.ts';

export interface CountdownTextProps {
  /** Changes each second; null if no time is left. Not for screen readers, which would say it each second. */
  readonly countdown: string | null;
  /** The same without the time. Shown while there is no countdown, and always for screen readers. */
  readonly text: string;
  /** `status` if no live region is around it. */
  readonly role?: 'status';
}

const Text = styled.span<{ $isHidden: boolean }>`
  ${({ $isHidden }) => $isHidden && visuallyHidden}
`;

/** A text that counts down for the eye, and that screen readers say once. */
export function CountdownText({ countdown, text, role }: CountdownTextProps) {
  return (
    <>
      {countdown !== null && <span aria-hidden="true">{countdown}</span>}
      <Text role={role} $isHidden={countdown !== null}>
        {text}
      </Text>
    </>
  );
}
