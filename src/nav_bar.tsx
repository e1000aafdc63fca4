import { hasStoredExport } from './account/export/has-stored-export.ts';
import { loadAccountPage } from './account/lazy.ts';
import { startNavBarPage } from './my-conversations/nav-bar/start-nav-bar-page.tsx';

/** The page in the navigation bar. */
startNavBarPage({ loadAccountPage, hasStoredExport });
