/** How often it is asked anew who can be called: nothing tells when somebody's last page is closed. */
export const REACH_EVERY_MS = 10_000;
