import { LEAST_LETTERS, oneTypo } from "./spelling";
import { wordText, type Vocabulary } from "./thema-words";

/** Words that a word is compared with for each letter left out of it: more would make the work grow with the square. */
const MOST_COMPARED = 64;

/**
 * By word: the words that are one typing error away; none for function words, weak words and numbers. Words that differ
 * by one letter are equal, or equal to the other as it is, when the right letter of each is left out; so the cost is
 * linear in the letters (after Bocek et al., Fast Similarity Search in Large Dictionaries, 2007).
 */
export function typoNeighbours(v: Vocabulary): readonly (readonly number[])[] {
  const texts = Array.from({ length: v.size }, (_, word) => (word < v.weakWords ? "" : wordText(v, word)));
  const neighbours = texts.map((): number[] => []);
  const byShortened = new Map<string, number[]>();
  texts.forEach((text, word) => {
    if (text.length < LEAST_LETTERS || /^\d/.test(text)) return;
    const own = new Set<number>();
    for (const shortened of shortenedForms(text)) {
      const others = byShortened.get(shortened);
      if (others === undefined) byShortened.set(shortened, [word]);
      else {
        for (const other of others) if (oneTypo(text, texts[other] ?? "")) own.add(other);
        if (others.length < MOST_COMPARED && others[others.length - 1] !== word) others.push(word);
      }
    }
    own.delete(word);
    for (const other of Array.from(own)) {
      neighbours[word]?.push(other);
      neighbours[other]?.push(word);
    }
  });
  return neighbours;
}

/** A word without umlauts as it is, and with each of its letters left out. */
function shortenedForms(text: string): readonly string[] {
  const plain = text.replace(/ä/g, "a").replace(/ö/g, "o").replace(/ü/g, "u");
  const forms = [plain];
  for (let i = 0; i < plain.length; i++) forms.push(plain.slice(0, i) + plain.slice(i + 1));
  return forms;
}
