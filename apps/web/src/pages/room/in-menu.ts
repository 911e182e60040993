import { createContext } from 'react';

/** Whether a control stands in a menu, as a line, or in the bar, as a button. */
export const InMenu = createContext(false);
