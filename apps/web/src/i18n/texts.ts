/**
 * The shape that English must have for what Vietnamese says: the same keys, other words.
 * Vietnamese has one plural form (`_other`); English needs `_one` beside each.
 */
export type Texts<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
