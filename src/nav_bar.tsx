import { startAccountPage } from './account/start-account-page.tsx';

/** The page in the navigation bar. */
startAccountPage();
