/** Loads the code of the account page. It is a chunk of its own, because most agents never open it. */
export const loadAccountPage = () =>
  import(/* webpackChunkName: "account" */ './open-account-page.tsx').then(
    ({ openAccountPage }) => openAccountPage,
  );
