/** Runs tasks one after the other, in the order in which they came; a failed one does not stop the next. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  get isIdle(): boolean {
    return this.waiting === 0;
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    this.waiting++;
    const result = this.last.then(task).finally(() => this.waiting--);
    this.last = result.catch(() => undefined);
    return result;
  }
}
