import type { AppRoot, Check, Problem } from './app-root.ts';
import { checkCode } from './code.ts';
import { checkLayout } from './layout.ts';
import { checkListingTexts } from './listing-texts.ts';
import { checkLicenses } from './licenses.ts';
import { checkManifest } from './manifest.ts';
import { checkImages } from './images.ts';

const CHECKS: readonly Check[] = [
  checkLayout,
  checkManifest,
  checkListingTexts,
  checkImages,
  checkCode,
  checkLicenses,
];

/** Runs all checks. The app root can be packaged if the result is empty. */
export function packageProblems(root: AppRoot): Problem[] {
  return CHECKS.flatMap((check) => check(root));
}
