import { admin } from './admin.js';
import { cases } from './cases.js';
import { check } from './check.js';
import { common } from './common.js';
import { directory } from './directory.js';
import { errors } from './errors.js';
import { guest } from './guest.js';
import { lobbyLink } from './lobby-link.js';
import { me } from './me.js';
import { medical } from './medical.js';
import { monitor } from './monitor.js';
import { patients } from './patients.js';
import { quality } from './quality.js';
import { recording } from './recording.js';
import { rings } from './rings.js';
import { room } from './room.js';
import { rota } from './rota.js';
import { signin } from './signin.js';
import { system } from './system.js';
import { together } from './together.js';

export const en = {
  admin,
  cases,
  check,
  common,
  directory,
  errors,
  guest,
  lobbyLink,
  me,
  medical,
  monitor,
  patients,
  quality,
  recording,
  rings,
  room,
  rota,
  signin,
  system,
  together,
};
