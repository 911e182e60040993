interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minLength?: number;
  minItems?: number;
  minimum?: number;
}

interface Operation {
  parameters: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** The OpenAPI document as a server gives it, as far as tests read it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export const AN_ID = '01890000-0000-7000-8000-000000000000';

/** A body that has the form of the schema: of every field the plainest value that its type allows. */
export function bodyOf(document: ApiDocument, schema: Schema | undefined): unknown {
  const known = resolve(document, schema);
  if (known.enum) return known.enum[0];
  if (known.nullable) return null;
  if (known.format === 'uuid') return AN_ID;
  if (known.format === 'date-time') return '2026-01-01T00:00:00.000Z';
  switch (known.type) {
    case 'string':
      return 'a'.repeat(Math.max(1, known.minLength ?? 0));
    case 'number':
    case 'integer':
      return known.minimum ?? 1;
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: known.minItems ?? 0 }, () => bodyOf(document, known.items));
    default:
      return Object.fromEntries(
        Object.entries(known.properties ?? {})
          .filter(([name]) => known.required?.includes(name))
          .map(([name, part]) => [name, bodyOf(document, part)]),
      );
  }
}

/** All fields of a body, also those that may be left out. */
export const fieldsOf = (document: ApiDocument, schema: Schema | undefined): string[] =>
  Object.keys(resolve(document, schema).properties ?? {});

export const bodySchema = (operation: Operation | undefined): Schema | undefined =>
  operation?.requestBody?.content['application/json']?.schema;

function resolve(document: ApiDocument, schema: Schema = {}): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? resolve(document, document.components.schemas[ref.split('/').at(-1) ?? '']) : schema;
}
