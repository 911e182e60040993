import { folded } from './names.js';

interface Part {
  part: string;
  found: boolean;
}

/**
 * A text cut into what was found of it and what lies between: the beginnings of words that `searched` has, whatever
 * their accents and case.
 */
export function partsFound(text: string, searched: string): Part[] {
  const wanted = folded(searched)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).flatMap((part) => {
    const length = Math.max(0, ...wanted.filter((word) => folded(part).startsWith(word)).map((word) => word.length));
    // Letter by letter: an accent never makes two letters of one in NFC.
    const [begin, rest] = [part.slice(0, length), part.slice(length)];
    return [
      ...(begin === '' ? [] : [{ part: begin, found: true }]),
      ...(rest === '' ? [] : [{ part: rest, found: false }]),
    ];
  });
}
