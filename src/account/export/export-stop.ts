/** Why an export cannot go on although the account answers. What was read before is whole. */
export type ExportStopKind =
  /** A second with a hundred events or more: `start_time` counts whole seconds, so nobody can page past it. */
  | 'crowded-second'
  /** `next_page` leads back, or again and again to where it led before. */
  | 'stuck'
  /** `next_page` is no address of this export: another origin, another path, no readable `start_time`. */
  | 'foreign'
  /** This browser did not keep a page, most likely for want of room. */
  | 'not-stored';

/** Ends an export; see {@link ExportStopKind}. */
export class ExportStop extends Error {
  override readonly name = 'ExportStop';
  readonly kind: ExportStopKind;
  /** The second from which on nothing more could be read, since 1970. */
  readonly atSecond: number;

  /**
   * @param target what led astray: an address, or what could not be kept
   * @param cause what was thrown, where something was
   */
  constructor(kind: ExportStopKind, atSecond: number, target: string, cause?: unknown) {
    super(`${kind} (second ${atSecond}): ${target}`, { cause });
    this.kind = kind;
    this.atSecond = atSecond;
  }
}
