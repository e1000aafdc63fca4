/** An event in the agent's language, for the forms in which it leaves the page. The view has the words. */
export interface EventText {
  /** Who did it; never empty. */
  readonly actor: string;
  /** What happened, as it stands after the actor's name. */
  readonly action: string;
  /** The exact time; null where it is not known. */
  readonly time: string | null;
  /** What its side conversation is called. */
  readonly conversation: string;
  /** Names and values worth telling besides, such as sender and recipients. */
  readonly properties: readonly (readonly [name: string, value: string])[];
}
