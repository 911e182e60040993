/** Told of each thing that is wrong: where (a dotted path) and what. */
export type Wrong = (path: string, code: string) => void;

/** Whether a value that came over a wire is a `T`. Nothing is converted and nothing is guessed. */
export type Shape<T> = (value: unknown, wrong: Wrong, path: string) => value is T;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type NoShapes = { readonly [K in never]: Shape<unknown> };
type ShapeOf<S> = S extends Shape<infer T> ? T : never;
type Required<S extends Shapes> = { [K in keyof S]: ShapeOf<S[K]> };
type Optional<S extends Shapes> = { [K in keyof S]?: ShapeOf<S[K]> };

/** Gathers what is wrong by dotted path, the first finding for each. */
export const collect =
  (problems: Record<string, string>): Wrong =>
  (path, code) =>
    (problems[path || 'data'] ??= code);

export const text =
  (pattern: RegExp): Shape<string> =>
  (value, wrong, path): value is string =>
    (typeof value === 'string' && pattern.test(value)) ||
    no(wrong, path, typeof value === 'string' ? 'wrong-format' : kind(value));

export const integer =
  (min: number, max: number): Shape<number> =>
  (value, wrong, path): value is number =>
    (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) ||
    no(wrong, path, typeof value === 'number' ? 'out-of-range' : kind(value));

export const number =
  (min: number, max: number): Shape<number> =>
  (value, wrong, path): value is number =>
    (typeof value === 'number' && value >= min && value <= max) ||
    no(wrong, path, typeof value === 'number' ? 'out-of-range' : kind(value));

export const flag: Shape<boolean> = (value, wrong, path): value is boolean =>
  typeof value === 'boolean' || no(wrong, path, kind(value));

export const oneOf =
  <const C extends readonly string[]>(choices: C): Shape<C[number]> =>
  (value, wrong, path): value is C[number] =>
    choices.some((choice) => choice === value) || no(wrong, path, value === undefined ? 'required' : 'not-a-choice');

export const listOf =
  <T>(each: Shape<T>, range: { min?: number; max: number }): Shape<T[]> =>
  (value, wrong, path): value is T[] => {
    if (!Array.isArray(value)) return no(wrong, path, kind(value));
    if (value.length > range.max) return no(wrong, path, 'too-many');
    if (value.length < (range.min ?? 0)) return no(wrong, path, 'too-few');
    return value.every((item, index) => each(item, wrong, join(path, String(index))));
  };

/** An object with these fields; a field that is not named here is wrong. */
export const object =
  <R extends Shapes, O extends Shapes = NoShapes>(required: R, optional?: O): Shape<Required<R> & Optional<O>> =>
  (value, wrong, path): value is Required<R> & Optional<O> => {
    if (!isObject(value)) return no(wrong, path, kind(value));
    const unknown = Object.keys(value).find(
      (key) => !Object.hasOwn(required, key) && !Object.hasOwn(optional ?? {}, key),
    );
    if (unknown !== undefined) return no(wrong, join(path, unknown), 'unknown-field');
    return (
      Object.entries(required).every(([key, shape]) => shape(own(value, key), wrong, join(path, key))) &&
      Object.entries(optional ?? {}).every(
        ([key, shape]) => own(value, key) === undefined || shape(own(value, key), wrong, join(path, key)),
      )
    );
  };

/** Parameters of a codec: names with short texts, numbers or flags, whatever they are called. */
export const flatRecord =
  (maxEntries: number, maxText: number): Shape<Record<string, unknown>> =>
  (value, wrong, path): value is Record<string, unknown> => {
    if (!isObject(value)) return no(wrong, path, kind(value));
    const entries = Object.entries(value);
    if (entries.length > maxEntries) return no(wrong, path, 'too-many');
    const flat = entries.every(
      ([name, each]) =>
        name.length <= maxText &&
        (typeof each === 'boolean' ||
          (typeof each === 'number' && Number.isFinite(each)) ||
          (typeof each === 'string' && each.length <= maxText)),
    );
    return flat || no(wrong, path, 'wrong-type');
  };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

const kind = (value: unknown): string => (value === undefined ? 'required' : 'wrong-type');

function no(wrong: Wrong, path: string, code: string): false {
  wrong(path, code);
  return false;
}
