/** What a number of clients saw, each asking again as soon as it has its answer. */
export interface Run {
  perSecond: number;
  /** Time of each request in milliseconds. */
  times: number[];
}

export async function closedLoop(clients: readonly (() => Promise<unknown>)[], requestsEach: number): Promise<Run> {
  const times: number[] = [];
  const begin = performance.now();
  await Promise.all(
    clients.map(async (ask) => {
      for (let request = 0; request < requestsEach; request++) {
        const asked = performance.now();
        await ask();
        times.push(performance.now() - asked);
      }
    }),
  );
  return { perSecond: (times.length / (performance.now() - begin)) * 1000, times };
}
