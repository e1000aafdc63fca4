/** The height of a folded group of waiting conversations, in px. */
export const LINE_PX = 26;
