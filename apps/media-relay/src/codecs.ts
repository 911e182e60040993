import type { RtpCapabilities } from '#contract';
import { generateRouterRtpCapabilities } from 'mediasoup/ortc';
import type { RouterRtpCodecCapability } from 'mediasoup/types';
import { capabilitiesForBrowsers } from './for-browsers.js';

/**
 * What the relay offers, the most wanted first: a page that asks for nothing else sends the first that it can.
 *
 * - **Opus**, with in-band FEC (a lost packet is heard from the next one: on a clinic's 5 % loss that is the difference
 *   between a word and a gap) and DTX (silence costs next to nothing on a thin link).
 * - **VP8**: every browser encodes and decodes it, and each sends it in three sizes at once (simulcast), so that a
 *   thin link gets the small picture and a wide one the large.
 * - **H.264** constrained baseline: phones and old iPads have it in hardware, which spares their battery. A page picks
 *   it when its device says so.
 * - **VP9** profile 0: about half of VP8's bits for the text and lines of a shared screen. For faces it costs a
 *   clinic's PC more than it brings.
 *
 * Not AV1: its scalable streams do not decode reliably yet, and encoding it in software starves such a PC.
 * No start bit rate is forced (`x-google-start-bitrate`): it would flood the links that need care most.
 */
export const CODECS: readonly RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { minptime: 10, useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    // 42e01f: constrained baseline, level 3.1, which is 720p; asymmetry lets a device decode more than it encodes.
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
  { kind: 'video', mimeType: 'video/VP9', clockRate: 90_000, parameters: { 'profile-id': 0 } },
];

/** What every router will say of itself, known before there is one: a page loads its device while it still waits. */
export const ROUTER_CAPABILITIES: RtpCapabilities = capabilitiesForBrowsers(
  generateRouterRtpCapabilities(structuredClone([...CODECS])),
);
