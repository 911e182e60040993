import { TestEnvironment } from 'jest-environment-node';

/**
 * Node's environment, in which `instanceof Error` says the same as in production. Jest runs tests in a realm with an
 * `Error` of its own, and what node itself throws (a file that is not there) would be no instance of it.
 */
export default class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    const { Error: RealmError, Function: RealmFunction } = this.global;
    const ordinary = RealmFunction.prototype[Symbol.hasInstance];
    Object.defineProperty(RealmError, Symbol.hasInstance, {
      value(thing) {
        return ordinary.call(this, thing) || (this === RealmError && thing instanceof Error);
      },
    });
  }
}
