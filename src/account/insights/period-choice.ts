/** What the admin wants insights of: the newest half of the export, compared with the half before, or all of it. */
export type PeriodChoice = 'newest-half' | 'whole';
