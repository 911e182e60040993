import { Foundation0001 } from './0001-foundation.js';
import { Outages0002 } from './0002-outages.js';
import { Recording0003 } from './0003-recording.js';
import { Quality0004 } from './0004-quality.js';
import { Snapshots0005 } from './0005-snapshots.js';
import { Guests0007 } from './0007-guests.js';
import { Reach0010 } from './0010-reach.js';
import { CaseSearch0013 } from './0013-case-search.js';
import { DutyFeeds0015 } from './0015-duty-feeds.js';

/** One line, oldest first. A released migration is never edited: add another. */
export const MIGRATIONS = [
  Foundation0001,
  Outages0002,
  Recording0003,
  Quality0004,
  Snapshots0005,
  Guests0007,
  Reach0010,
  CaseSearch0013,
  DutyFeeds0015,
];
