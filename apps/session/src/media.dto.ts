import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DtlsParameters, MediaKind, RtpCapabilities, RtpParameters } from '#contract';
import { IsFlatRecord } from './flat-record.decorator.js';
import { IsListOf, IsNested } from './nested.decorator.js';

type CodecCapability = NonNullable<RtpCapabilities['codecs']>[number];
type Feedback = NonNullable<CodecCapability['rtcpFeedback']>[number];
type ExtensionCapability = NonNullable<RtpCapabilities['headerExtensions']>[number];
type ExtensionUri = ExtensionCapability['uri'];
type Codec = RtpParameters['codecs'][number];
type Extension = NonNullable<RtpParameters['headerExtensions']>[number];
type Encoding = NonNullable<RtpParameters['encodings']>[number];
type Rtcp = NonNullable<RtpParameters['rtcp']>;
type Fingerprint = DtlsParameters['fingerprints'][number];

/** What browsers offer at most, with room to spare. */
const MAX_CODECS = 64;
const MAX_EXTENSIONS = 32;
const MAX_ENCODINGS = 8;

const KINDS = ['audio', 'video'] as const;
const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;
const PRIORITIES = ['very-low', 'low', 'medium', 'high'] as const;
const ALGORITHMS = ['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512'] as const;
const EXTENSION_URIS = [
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
] as const satisfies readonly ExtensionUri[];

const MIME_TYPE = /^(audio|video)\/[\w.+-]{1,40}$/i;

class FeedbackInput implements Feedback {
  @IsString()
  @MaxLength(40)
  type: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  parameter?: string;
}

class CodecCapabilityInput implements CodecCapability {
  @IsIn(KINDS)
  kind: MediaKind;

  @Matches(MIME_TYPE)
  mimeType: string;

  @IsInt()
  @Min(0)
  @Max(127)
  preferredPayloadType: number;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  clockRate: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(255)
  channels?: number;

  @IsOptional()
  @IsFlatRecord()
  parameters?: Record<string, unknown>;

  @IsOptional()
  @IsListOf(() => FeedbackInput, { max: 16 })
  rtcpFeedback?: FeedbackInput[];
}

class ExtensionCapabilityInput implements ExtensionCapability {
  @IsIn(KINDS)
  kind: MediaKind;

  @IsIn(EXTENSION_URIS)
  uri: ExtensionUri;

  @IsInt()
  @Min(1)
  @Max(255)
  preferredId: number;

  @IsOptional()
  @IsBoolean()
  preferredEncrypt?: boolean;

  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: (typeof DIRECTIONS)[number];
}

export class RtpCapabilitiesInput implements RtpCapabilities {
  @IsListOf(() => CodecCapabilityInput, { max: MAX_CODECS })
  codecs: CodecCapabilityInput[];

  @IsOptional()
  @IsListOf(() => ExtensionCapabilityInput, { max: MAX_EXTENSIONS })
  headerExtensions?: ExtensionCapabilityInput[];
}

class CodecInput implements Codec {
  @Matches(MIME_TYPE)
  mimeType: string;

  @IsInt()
  @Min(0)
  @Max(127)
  payloadType: number;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  clockRate: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(255)
  channels?: number;

  @IsOptional()
  @IsFlatRecord()
  parameters?: Record<string, unknown>;

  @IsOptional()
  @IsListOf(() => FeedbackInput, { max: 16 })
  rtcpFeedback?: FeedbackInput[];
}

class ExtensionInput implements Extension {
  @IsIn(EXTENSION_URIS)
  uri: ExtensionUri;

  @IsInt()
  @Min(1)
  @Max(255)
  id: number;

  @IsOptional()
  @IsBoolean()
  encrypt?: boolean;

  @IsOptional()
  @IsFlatRecord()
  parameters?: Record<string, unknown>;
}

class RtxInput {
  @IsInt()
  @Min(0)
  @Max(0xffff_ffff)
  ssrc: number;
}

class EncodingInput implements Encoding {
  @IsOptional()
  @IsBoolean()
  active?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(0xffff_ffff)
  ssrc?: number;

  @IsOptional()
  @Matches(/^[\w-]{1,16}$/)
  rid?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(127)
  codecPayloadType?: number;

  @IsOptional()
  @IsNested(() => RtxInput)
  rtx?: RtxInput;

  @IsOptional()
  @IsBoolean()
  dtx?: boolean;

  @IsOptional()
  @Matches(/^[LS][1-3]T[1-3](h|_KEY|_KEY_SHIFT)?$/)
  scalabilityMode?: string;

  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(64)
  scaleResolutionDownBy?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  maxBitrate?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(240)
  maxFramerate?: number;

  @IsOptional()
  @IsBoolean()
  adaptivePtime?: boolean;

  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: (typeof PRIORITIES)[number];

  @IsOptional()
  @IsIn(PRIORITIES)
  networkPriority?: (typeof PRIORITIES)[number];
}

class RtcpInput implements Rtcp {
  @IsOptional()
  @IsString()
  @MaxLength(255)
  cname?: string;

  @IsOptional()
  @IsBoolean()
  reducedSize?: boolean;

  @IsOptional()
  @IsBoolean()
  mux?: boolean;
}

export class RtpParametersInput implements RtpParameters {
  @IsOptional()
  @IsString()
  @MaxLength(16)
  mid?: string;

  @IsListOf(() => CodecInput, { min: 1, max: MAX_CODECS })
  codecs: CodecInput[];

  @IsOptional()
  @IsListOf(() => ExtensionInput, { max: MAX_EXTENSIONS })
  headerExtensions?: ExtensionInput[];

  @IsOptional()
  @IsListOf(() => EncodingInput, { max: MAX_ENCODINGS })
  encodings?: EncodingInput[];

  @IsOptional()
  @IsNested(() => RtcpInput)
  rtcp?: RtcpInput;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  msid?: string;
}

class FingerprintInput implements Fingerprint {
  @IsIn(ALGORITHMS)
  algorithm: (typeof ALGORITHMS)[number];

  @Matches(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/)
  value: string;
}

export class DtlsParametersInput implements DtlsParameters {
  @IsOptional()
  @IsIn(['auto', 'client', 'server'])
  role?: 'auto' | 'client' | 'server';

  @IsListOf(() => FingerprintInput, { min: 1, max: 8 })
  fingerprints: FingerprintInput[];
}
