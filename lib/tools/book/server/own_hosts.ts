/**
 * The names under which the server answers.
 *
 * @module
 */

/**
 * Whether a request asks for this machine by one of its own names. A page of another site can
 * have its own name lead here, and would then read the answers as its own.
 *
 * @param host What the request calls the server: a name, and a port or none.
 */
export function isOwnHost(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host);
}
