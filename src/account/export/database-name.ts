/** The names of the databases of all agents and installations start with it. The rest is the agent's `storageKey`. */
export const DATABASE_PREFIX = 'side-conversation-events ';
