import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import {
  BOARD_COLOURS,
  BOARD_STEPS,
  LONGEST_STROKE,
  type BoardColour,
  type BoardInput,
  type DrawInput,
  type UndrawInput,
} from '#contract';

export class BoardDto implements BoardInput {
  @IsUUID()
  attachmentId: string;
}

export class DrawDto extends BoardDto implements DrawInput {
  @IsUUID()
  strokeId: string;

  @IsIn(BOARD_COLOURS)
  colour: BoardColour;

  @IsInt()
  @Min(0)
  @Max(LONGEST_STROKE)
  at: number;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(LONGEST_STROKE)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(BOARD_STEPS, { each: true })
  points: number[];
}

export class UndrawDto extends BoardDto implements UndrawInput {
  @IsUUID()
  strokeId: string;
}
