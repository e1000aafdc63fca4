import { type Attack, numbered } from './attack.ts';
import { CLOBBERING_ATTACKS } from './clobbering-attacks.ts';
import { CSS_ATTACKS } from './css-attacks.ts';
import { FRAME_ATTACKS } from './frame-attacks.ts';
import { LOADING_ATTACKS } from './loading-attacks.ts';
import { MARKUP_ATTACKS } from './markup-attacks.ts';
import { NAME_ATTACKS } from './name-attacks.ts';
import { SCRIPT_ATTACKS } from './script-attacks.ts';
import { URL_ATTACKS } from './url-attacks.ts';

/** All hostile messages, each with words and addresses of its own. */
export const HTML_ATTACKS: readonly Attack[] = [
  ...SCRIPT_ATTACKS,
  ...URL_ATTACKS,
  ...MARKUP_ATTACKS,
  ...CLOBBERING_ATTACKS,
  ...NAME_ATTACKS,
  ...FRAME_ATTACKS,
  ...LOADING_ATTACKS,
  ...CSS_ATTACKS,
].map(numbered);
