/** How tests compile TypeScript: without types, and with the metadata that Nest's injection and TypeORM read. */
export const swcOptions = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2024',
    keepClassNames: true,
  },
  sourceMaps: 'inline',
};
