/**
 * In place of the icons of an avatar that is away or transfers, 0.2 kB compressed: the app's avatars only have badges.
 *
 * @returns {never}
 */
export default function StatusIcon() {
  throw new Error('The build leaves out icons of statuses. See scripts/no-status-icon.js.');
}
