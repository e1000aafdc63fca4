import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { RateWindow } from '../../zendesk/rate-limiter.ts';
import type { AgeLimits } from '../../turns/waiting.ts';
import type { WorkingTime } from '../../turns/working-time.ts';
import type { ExportWriter } from './export-run.ts';
import type { ExportStore } from './export-store.ts';
import type { ResumePoint } from './resume-point.ts';

export interface ExportControllerOptions {
  /** Sends each request once, without a rate limit. */
  readonly fetchJson: FetchJson;
  /** The same, for the pages of an export. */
  readonly fetchComplete: FetchComplete;
  /** The limit that all tabs share. */
  readonly sharedWindow: RateWindow;
  /** The account's origin. */
  readonly origin: string;
  /** Names the installation. */
  readonly installation: string;
  readonly exports: ExportStore;
  /** Names the agent's exports in this browser. */
  readonly storageKey: string;
  /** After how many days without use the stored export is deleted. */
  readonly retentionDays: number;
  readonly ageLimits: AgeLimits;
  /** Measures waits and reply times in the insights; calendar time if left out. */
  readonly workingTime?: WorkingTime;
  /** Working time within which a first reply is on time, in milliseconds; null without a target. */
  readonly firstReplyTargetMs?: number | null;
  /** Formats the day of a time in the agent's time zone, for example `2026-11-20`. */
  readonly dayOf: (milliseconds: number) => string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
}

/** What a run of the controller reads. */
export interface ReadOptions {
  readonly writer: ExportWriter;
  readonly from: ResumePoint;
  /** Milliseconds since 1970. */
  readonly startMs: number;
  readonly isCheck: boolean;
}
