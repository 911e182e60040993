/** Whether the product is to be had: the doctors of a trial wait here while it is not. */
export class Power {
  private back = Promise.withResolvers<null>();

  constructor() {
    this.back.resolve(null);
  }

  cut(): void {
    this.back = Promise.withResolvers<null>();
  }

  restore(): void {
    this.back.resolve(null);
  }

  on(): Promise<unknown> {
    return this.back.promise;
  }
}
