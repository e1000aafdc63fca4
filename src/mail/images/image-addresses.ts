/** The address of an image on the web, perhaps without its scheme. */
export const REMOTE_URL = /^(?:https?:)?\/\//i;

/** The address of an image whose data it contains. */
export const EMBEDDED_IMAGE = /^data:image\//i;
