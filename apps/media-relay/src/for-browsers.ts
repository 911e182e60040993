import type { RtpCapabilities, RtpParameters } from '#contract';
import type * as mediasoup from 'mediasoup/types';

type Uri = mediasoup.RtpHeaderExtensionUri;
type KnownUri = NonNullable<RtpParameters['headerExtensions']>[number]['uri'];

/** mediasoup still lists the offset of transmission times, which its client and browsers have given up. */
const isKnown = <T extends { uri: Uri }>(extension: T): extension is T & { uri: KnownUri } =>
  extension.uri !== 'urn:ietf:params:rtp-hdrext:toffset';

/** A router's capabilities in the words of the contract. */
export const capabilitiesForBrowsers = (capabilities: mediasoup.RtpCapabilities): RtpCapabilities => ({
  ...capabilities,
  headerExtensions: capabilities.headerExtensions?.filter(isKnown),
});

/** A consumer's parameters in the words of the contract. */
export const parametersForBrowsers = (parameters: mediasoup.RtpParameters): RtpParameters => ({
  ...parameters,
  headerExtensions: parameters.headerExtensions?.filter(isKnown),
});
