import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  CHANNEL_LABELS,
  RELAY_ID_PATTERN,
  type ChannelInput,
  type ChannelLabel,
  type ChannelStream,
  type OpenChannelInput,
} from '#contract';
import { IsNested } from './nested.decorator.js';

class SctpStreamShape implements ChannelStream {
  @IsInt()
  @Min(0)
  @Max(65_534)
  streamId: number;

  @IsOptional()
  @IsBoolean()
  ordered?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60_000)
  maxPacketLifeTime?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  maxRetransmits?: number;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  label?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  protocol?: string;
}

export class OpenChannelDto implements OpenChannelInput {
  @IsIn(CHANNEL_LABELS)
  label: ChannelLabel;

  @IsNested(() => SctpStreamShape)
  sctpStreamParameters: SctpStreamShape;
}

export class ChannelDto implements ChannelInput {
  @Matches(RELAY_ID_PATTERN)
  channelId: string;
}
