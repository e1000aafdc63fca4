import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import { useI18n } from '../../src/i18n/i18n-context.tsx';
import type { FailureKind } from '../../src/labels/failure-label.ts';
import { LoadFailed } from '../../src/app/load-failed.tsx';
import { NoHostPage } from '../../src/app/no-host-page.tsx';
import { OutsidePage } from '../../src/app/outside-page.tsx';
import { ShortcutsDialog } from '../../src/timeline/keyboard/lazy.ts';
import { LargeViewProblem } from '../../src/timeline/menu/large-view-problem.tsx';
import { FailureNotice } from '../../src/ui/failure-notice.tsx';
import { LoadError } from '../../src/ui/load-error.tsx';
import { OpenTicketButton } from '../../src/ui/open-ticket-button.tsx';
import { ShowTextButton } from '../../src/ui/show-text-button.tsx';
import { StatusMessage } from '../../src/ui/status-message.tsx';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { Section, Specimen } from './specimen.tsx';

/** An entry for each kind, which the compiler requires. */
const STATUSES: Readonly<Record<FailureKind, number>> = {
  offline: 0,
  'timed-out': 0,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-in-plan': 402,
  'not-found': 404,
  rejected: 422,
  'rate-limited': 429,
  server: 500,
  malformed: 200,
};

/** Failures of every kind, and other messages. */
export function Notices() {
  return (
    <Section title="Notices and messages">
      {(Object.keys(STATUSES) as FailureKind[]).map((kind) => (
        <Specimen key={kind} title={`Failure: ${kind}`}>
          <FailureNotice failure={failureOf(kind)} isAdmin={false} onRetry={() => undefined} />
        </Specimen>
      ))}
      <Specimen title="Failure: rate-limited, with a time to wait">
        <FailureNotice
          failure={failureOf('rate-limited', 3600)}
          isAdmin={false}
          onRetry={() => undefined}
        />
      </Specimen>
      <Specimen title="Outside Zendesk">
        <OutsidePage />
      </Specimen>
      <Specimen title="The host does not answer">
        <NoHostPage onRetry={() => undefined} />
      </Specimen>
      <Specimen title="No language could be loaded">
        <LoadFailed />
      </Specimen>
      <Specimen title="Code not loaded">
        <LoadError />
      </Specimen>
      <Specimen title="Large view not opened">
        <LargeViewProblem problem="failed" />
      </Specimen>
      <Specimen title="Status message">
        <StatusMessage>Copied</StatusMessage>
      </Specimen>
      <Specimen title="Button that opens a ticket">
        <OpenTicketButton id="3" label="Open ticket #3" />
      </Specimen>
      <Specimen title="Button that opens the dialog for texts to copy">
        <ShowTextButton label="Show text" text={() => 'The text to copy.'} />
      </Specimen>
      <Specimen title="Button that opens the dialog for keyboard shortcuts">
        <ShortcutsButton />
      </Specimen>
    </Section>
  );
}

/** A modal dialog covers the page, so it is opened only on request. */
function ShortcutsButton() {
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button isLink onClick={() => setIsOpen(true)}>
        {t('menu.shortcuts')}
      </Button>
      {isOpen && <ShortcutsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

export function failureOf(
  kind: FailureKind,
  retryAfterSeconds: number | null = null,
): RequestError {
  const target = '/api/v2/tickets/1/side_conversations';
  return new RequestError(kind, { status: STATUSES[kind], retryAfterSeconds, target });
}
