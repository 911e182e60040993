import type { Producer, RtpEncodingParameters } from 'mediasoup-client/types';
import type { Rung } from './link-ladder.js';

/**
 * The layers to send of a camera, by the width that it really captures. Chromium drops the top layer of three below
 * 960 wide and the middle one below 480 wide, so no more are asked for than it sends.
 */
export function cameraEncodings(width: number): RtpEncodingParameters[] {
  if (width >= 960) {
    return [
      { scaleResolutionDownBy: 4, maxBitrate: 120_000, scalabilityMode: 'L1T3' },
      { scaleResolutionDownBy: 2, maxBitrate: 400_000, scalabilityMode: 'L1T3' },
      { scaleResolutionDownBy: 1, maxBitrate: 1_200_000, scalabilityMode: 'L1T3' },
    ];
  }
  if (width >= 480) {
    return [
      { scaleResolutionDownBy: 2, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
      { scaleResolutionDownBy: 1, maxBitrate: 600_000, scalabilityMode: 'L1T3' },
    ];
  }
  return [{ maxBitrate: 250_000, scalabilityMode: 'L1T3' }];
}

/** A screen is read: one sharp layer, few pictures a second. */
export const SCREEN_ENCODINGS: RtpEncodingParameters[] = [{ maxBitrate: 1_500_000, maxFramerate: 10 }];

/** What is examined is shown large, with bits enough for its details; its smaller sizes are a camera's. */
export function examinationEncodings(width: number): RtpEncodingParameters[] {
  const sizes = cameraEncodings(width);
  return sizes.map((size, index) => (index < sizes.length - 1 ? size : { ...size, maxBitrate: detailBitrate(width) }));
}

const detailBitrate = (width: number): number => (width >= 960 ? 2_500_000 : 1_000_000);

/** So many of the sizes are sent at most. */
const SIZES: Record<Rung, number> = { full: 3, '360p': 2, '180p': 1, sound: 1 };

/** The smallest picture when it is all that a link carries: it leaves the better part of 128 kbit/s to speech. */
const THIN_BITRATE = 45_000;

/** Sends no more of a camera than fits; `thin` when the smallest picture is to pass a thin link, here or elsewhere. */
export async function encodingsAt({ rtpSender, rtpParameters }: Producer, rung: Rung, thin: boolean): Promise<void> {
  if (!rtpSender) return;
  const parameters = rtpSender.getParameters();
  const wanted = rtpParameters.encodings ?? [];
  for (const [size, encoding] of parameters.encodings.entries()) {
    // A camera of one size alone is never without it.
    encoding.active = size < SIZES[rung];
    encoding.maxBitrate = size === 0 && thin ? THIN_BITRATE : (wanted[size]?.maxBitrate ?? encoding.maxBitrate);
  }
  await rtpSender.setParameters(parameters);
}
