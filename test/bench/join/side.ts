import type { Browser, Page } from 'playwright-core';
import type { BadLink } from '../../support/link/bad-link.js';

/** Where the two people sit. */
export interface Seats {
  remote: Browser;
  joiner: Browser;
  /** What lies between one of them and the server. */
  link?: BadLink;
}

/** Something in which two people can meet: ours, or the bare page. */
export interface Side {
  /** The remote person's camera, as the joining page shows it, and the other way round. */
  remoteVideo: string;
  joinerVideo: string;
  remote: Visitor;
  joiner: Visitor;
  close(): Promise<void>;
}

/** Somebody at a browser. */
export interface Visitor {
  page: Page;
  /** Loads the page and waits until it shows the own camera and can be joined from. */
  toLobby(): Promise<void>;
  /** Clicks, and no more: looking for something in a page is work for it. */
  join(): Promise<void>;
  /** Waits until the page is in. */
  joined(): Promise<void>;
  /** Leaves, so that neither camera nor connection stays. */
  leave(): Promise<void>;
}
