import { startBackground } from './my-conversations/start-background.ts';

/** The page that nobody sees. It runs while an agent is signed in, and finds new messages. */
void startBackground();
