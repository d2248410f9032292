/**
 * The first screen.
 *
 * @module
 */
export {};
