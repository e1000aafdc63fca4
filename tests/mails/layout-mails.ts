import type { LayoutMail } from './layout-mail.ts';
import { PERSON_LAYOUTS } from './person-layouts.ts';
import { SERVICE_LAYOUTS } from './service-layouts.ts';

export type { LayoutMail } from './layout-mail.ts';

/** Mails of services and of people, each with the words that must be visible and those that must not. */
export const LAYOUT_MAILS: readonly LayoutMail[] = [...SERVICE_LAYOUTS, ...PERSON_LAYOUTS];
