/** Writes `assets/icon_nav_bar.svg`: `npx tsx scripts/nav-bar-icon/write.ts`. Run it after changing the drawing. */
import { writeFileSync } from 'node:fs';
import { navBarIcon } from './nav-bar-icon.ts';

writeFileSync(new URL('../../assets/icon_nav_bar.svg', import.meta.url), navBarIcon());
