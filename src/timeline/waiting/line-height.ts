/** How many waiting conversations are shown until the agent expands the list. */
export const COLLAPSED_LINES = 3;

/** The height of the line of one waiting conversation, in px. */
export const LINE_PX = 28;
