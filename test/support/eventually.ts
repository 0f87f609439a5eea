/** How long a test waits for something that must come: so long that only what never comes is given up. */
export const PATIENCE = 180_000;

/** Asks again until the answer is good, and gives it; gives the last answer when none is. */
export async function eventually<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  for (let end = Date.now() + PATIENCE; ;) {
    const answer = await ask();
    if (good(answer) || Date.now() > end) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
}
