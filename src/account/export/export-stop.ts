/** Why an export cannot continue although the account answers. The events before that point are complete. */
export type ExportStopKind =
  /** `next_page` leads back, or does not lead past events that were received. */
  | 'stuck'
  /** `next_page` is not an address of this export: another origin, another path, or no valid `start_time`. */
  | 'foreign'
  /** This browser did not store a page, most likely because the disk is full. */
  | 'not-stored'
  /** The account has refused a start as too recent for as long as the app retries: this computer's clock is ahead. */
  | 'too-recent'
  /** The app itself failed, for example at a response that it did not expect. */
  | 'failed';

/** Ends an export; see {@link ExportStopKind}. */
export class ExportStop extends Error {
  override readonly name = 'ExportStop';
  readonly kind: ExportStopKind;
  /** The second, since 1970, at which reading stopped. */
  readonly atSecond: number;

  /**
   * @param target the address that could not be followed, or what could not be stored
   * @param cause the error behind it, if any
   */
  constructor(kind: ExportStopKind, atSecond: number, target: string, cause?: unknown) {
    super(`${kind} (second ${atSecond}): ${target}`, { cause });
    this.kind = kind;
    this.atSecond = atSecond;
  }
}
