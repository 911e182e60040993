import { useSyncExternalStore } from 'react';
import type { Store } from '../../room/store.js';

/** The state of something that lives outside of React. */
export const useStore = <State extends object>(store: Store<State>): State =>
  useSyncExternalStore(store.subscribe, store.get);
