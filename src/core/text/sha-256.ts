/** The round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const SHA_ROUNDS = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const SHA_START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

/** A block is 16 words of 32 bits; a text gives two UTF-16 units to each word. */
const WORDS_A_BLOCK = 16;

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text, its UTF-16 units taken as big-endian bytes, as 64 hexadecimal digits. It is the same everywhere, as
 * the core has no host to ask. Source: FIPS 180-4.
 */
export function sha256(text: string): string {
  const state = new Int32Array(SHA_START);
  const words = new Int32Array(64);
  // The text, a bit of 1, zeros, and the length in bits as 64-bit number.
  const blocks = Math.ceil((text.length / 2 + 2.5) / WORDS_A_BLOCK);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < WORDS_A_BLOCK; i++) {
      const at = 2 * (block * WORDS_A_BLOCK + i);
      words[i] = (unitAt(text, at) << 16) | unitAt(text, at + 1);
    }
    if (block === blocks - 1) {
      words[14] = Math.floor(text.length / 2 ** 28);
      words[15] = text.length * 16;
    }
    mixBlock(state, words);
  }
  let hex = "";
  for (let i = 0; i < state.length; i++) hex += ((state[i] ?? 0) >>> 0).toString(16).padStart(8, "0");
  return hex;
}

/** The unit at a position; behind the last one the bit that ends the text, then nothing. */
const unitAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) : at === text.length ? 0x8000 : 0;

function mixBlock(state: Int32Array, words: Int32Array): void {
  for (let i = WORDS_A_BLOCK; i < 64; i++) {
    const [early, late] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] ?? 0) + small + (words[i - 7] ?? 0) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + upper + ((e & f) ^ (~e & g)) + (SHA_ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] ?? 0) + word));
}
