/** The id of the signed-in agent of every world. */
export const AGENT_ID = 35436;
