/** Minutes after which an unused session is over. */
export const SESSION_IDLE_MINUTES = 12 * 60;
