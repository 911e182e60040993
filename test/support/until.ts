/** Waits for what other processes do; fails with the last answer. */
export async function until<T>(ask: () => T | Promise<T>, done: (value: T) => boolean, withinMs = 8_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (done(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
