import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** An object of its own class. `ValidateNested` alone takes a list in its place. */
export const IsNested = (type: () => Class): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of such objects; that none is a list itself, the input pipe has seen. */
export const IsListOf = (type: () => Class, size: { min?: number; max: number }): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(size.min ?? 0),
    ArrayMaxSize(size.max),
    ValidateNested({ each: true }),
    Type(type),
  );
