import type { AppRoot, Check, Problem } from './app-root.ts';
import { checkCode } from './code.ts';
import { checkLayout } from './layout.ts';
import { checkListingTexts } from './listing-texts.ts';
import { checkManifest } from './manifest.ts';
import { checkPictures } from './images.ts';

const CHECKS: readonly Check[] = [
  checkLayout,
  checkManifest,
  checkListingTexts,
  checkPictures,
  checkCode,
];

/** Runs all checks. An empty list means that the app root can be packaged. */
export function packageProblems(root: AppRoot): Problem[] {
  return CHECKS.flatMap((check) => check(root));
}
