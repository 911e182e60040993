import { Length } from 'class-validator';

export class CommuneSearchInput {
  @Length(1, 60) text: string;
}

export class CommuneView {
  code: string;
  name: string;
  nameEn: string;
  provinceName: string;
}
