import { Serial } from '#platform';
/** One lane for each key: tasks of one key run one after the other, those of different keys side by side. */
export class Lanes {
  private readonly lanes = new Map<string, { serial: Serial; waiting: number }>();

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(key) ?? { serial: new Serial(), waiting: 0 };
    this.lanes.set(key, lane);
    lane.waiting += 1;
    try {
      return await lane.serial.run(task);
    } finally {
      lane.waiting -= 1;
      if (lane.waiting === 0) this.lanes.delete(key);
    }
  }

  get size(): number {
    return this.lanes.size;
  }
}
