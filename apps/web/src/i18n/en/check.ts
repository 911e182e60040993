import type { Texts } from '../texts.js';
import type { check as source } from '../vi/check.js';

export const check: Texts<typeof source> = {
  link: 'Check the connection (opens a new page)',
  title: 'Check the connection',
  why: 'This page tries each way from this computer to the relay. It calls nobody, and sends no picture or sound.',
  running: 'Trying the ways, ten seconds at most…',
  again: 'Try again',
  verdict: {
    direct: 'You can consult: pictures and sound go straight, by UDP.',
    tcp: 'You can consult, by TCP. This network blocks UDP, so pictures and sound come later on a weak link.',
    turn: 'You can consult, through a TURN server. This network blocks the straight way to the relay.',
    none: 'You cannot consult from this network: no way leads to the relay.',
  },
  way: { udp: 'Straight UDP', tcp: 'Straight TCP', turn: 'TURN {{url}}' },
  open: 'Open, after {{ms}} ms',
  shut: 'Blocked',
  noTurn: 'There is no TURN server. A site that blocks both UDP and TCP to the relay will not be able to call.',
  addresses: 'The relay gives its address as {{addresses}}.',
  unreachable:
    'It cannot be reached there. Tell the IT department: open this port (UDP and TCP) in the firewall, or correct MEDIA_ANNOUNCED_ADDRESS if the address is wrong.',
  page: 'Page',
  secure: 'Opened by https: the browser lets it use the camera',
  insecure: 'Not opened by https: the browser will not let it use camera and microphone',
  camera: 'Camera',
  microphone: 'Microphone',
  permission: {
    granted: 'Allowed',
    prompt: 'Not asked yet; you will be asked in the lobby',
    denied: 'Blocked: press the symbol left of the address to allow it',
    unknown: 'This browser does not say beforehand',
  },
  clock: 'Clock',
  clockRight: 'As the server’s',
  clockOff: '{{minutes}} minutes off the server’s: set this computer’s clock',
  failed: 'It could not be tried: the server does not answer, or no relay is running.',
};
