/** Waits for what other processes do, asking ever less often up to ten times a second; fails with the last answer. */
export async function until<T>(ask: () => T | Promise<T>, done: (value: T) => boolean, withinMs = 8_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 1.1, 100)) {
    const value = await ask();
    if (done(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
