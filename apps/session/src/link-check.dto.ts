import { IsUUID } from 'class-validator';
import type { LinkCheckLoopInput } from '#contract';
import { RtpCapabilitiesInput, RtpParametersInput } from './media.dto.js';
import { IsNested } from './nested.decorator.js';

export class LinkCheckLoopDto implements LinkCheckLoopInput {
  @IsUUID()
  transportId: string;

  @IsNested(() => RtpParametersInput)
  rtpParameters: RtpParametersInput;

  @IsNested(() => RtpCapabilitiesInput)
  rtpCapabilities: RtpCapabilitiesInput;
}
