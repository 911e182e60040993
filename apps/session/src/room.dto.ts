import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  LINK_QUALITIES,
  MEDIA_SOURCES,
  RELAY_ID_PATTERN,
  type ConnectTransportInput,
  type ConsumersInput,
  type HandInput,
  type JoinRoomInput,
  type MediaSource,
  type PreferLayersInput,
  type ProduceInput,
  type ProducerInput,
  type LinkInput,
  type LinkQuality,
  type TransportInput,
  type WaitForRoomInput,
} from '#contract';
import { DtlsParametersInput, RtpCapabilitiesInput, RtpParametersInput } from './media.dto.js';
import { IsNested } from './nested.decorator.js';

/** More than a full room has. */
const MAX_CONSUMERS = 64;

export class WaitForRoomDto implements WaitForRoomInput {
  @IsUUID()
  consultId: string;

  @IsNested(() => RtpCapabilitiesInput)
  rtpCapabilities: RtpCapabilitiesInput;
}

export class JoinRoomDto extends WaitForRoomDto implements JoinRoomInput {
  @IsOptional()
  @Matches(RELAY_ID_PATTERN)
  mediaSessionId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CONSUMERS)
  @IsUUID(undefined, { each: true })
  resume?: string[];
}

export class ConnectTransportDto implements ConnectTransportInput {
  @IsUUID()
  transportId: string;

  @IsNested(() => DtlsParametersInput)
  dtlsParameters: DtlsParametersInput;
}

export class ProduceDto implements ProduceInput {
  @IsIn(MEDIA_SOURCES)
  source: MediaSource;

  @IsNested(() => RtpParametersInput)
  rtpParameters: RtpParametersInput;

  @IsOptional()
  @IsBoolean()
  paused?: boolean;
}

export class ProducerDto implements ProducerInput {
  @IsUUID()
  producerId: string;
}

export class ConsumersDto implements ConsumersInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CONSUMERS)
  @IsUUID(undefined, { each: true })
  consumerIds: string[];
}

export class PreferLayersDto implements PreferLayersInput {
  @IsUUID()
  consumerId: string;

  @IsInt()
  @Min(0)
  @Max(3)
  spatialLayer: number;

  @IsInt()
  @Min(0)
  @Max(3)
  temporalLayer: number;
}

export class LinkDto implements LinkInput {
  @IsIn(LINK_QUALITIES)
  quality: LinkQuality;
}

export class TransportDto implements TransportInput {
  @IsUUID()
  transportId: string;
}

export class HandDto implements HandInput {
  @IsBoolean()
  raised: boolean;
}
