/** A request's body is invalid, so the API rejects it with 422. The message is a sentence for the response. */
export class InvalidBody extends Error {}
