/** How many waiting conversations are shown before the rest folds. */
export const FIRST_LINES = 3;

/** The height of one of them in px. */
export const LINE_PX = 28;
