/** The status of the account's response, or 0 if the connection failed. */
export const STATUS_HEADER = 'x-relayed-status';

/** The headers of the account's response, as JSON. */
export const HEADERS_HEADER = 'x-relayed-headers';
