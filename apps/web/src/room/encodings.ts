import type { RtpEncodingParameters } from 'mediasoup-client/types';

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
