import { IsString, MaxLength } from 'class-validator';

export class Icd10SearchInput {
  /** The beginning of a code, or words of a name in Vietnamese or English, with or without accents. */
  @IsString() @MaxLength(120) text: string;
}

export class Icd10View {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Whether a more specific code exists. */
  hasSubcodes: boolean;
  /** False while it comes from our starter list and not from the ministry's file. */
  official: boolean;
}
