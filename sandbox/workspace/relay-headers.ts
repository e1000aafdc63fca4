/** The status of the account's answer; 0 where the connection was lost before one came. */
export const STATUS_HEADER = 'x-relayed-status';

/** The headers of the account's answer, as JSON. */
export const HEADERS_HEADER = 'x-relayed-headers';
