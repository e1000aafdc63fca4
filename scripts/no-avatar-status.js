/** In place of the status of an avatar and its icons: the app's avatars have none. */
function NoStatus() {
  throw new Error('The build leaves out the status of avatars. See scripts/no-avatar-status.js.');
}

export default NoStatus;
export { NoStatus as StyledStatusIndicator };
