import { Type } from 'class-transformer';
import { IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { SavedFilterEntity } from './saved-filter.entity.js';
import { WorklistFilterInput } from './worklist.dto.js';

export class SavedFilterInput {
  /** Once per person. */
  @IsString() @MinLength(1) @MaxLength(60) name: string;
  @ValidateNested() @Type(() => WorklistFilterInput) filter: WorklistFilterInput;
}

export class SavedFilterView {
  id: string;
  name: string;
  filter: WorklistFilterInput;

  static of({ id, name, filter }: SavedFilterEntity): SavedFilterView {
    return { id, name, filter };
  }
}
