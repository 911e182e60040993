/** Gives whoever is named a number instead, and the same one the next time. */
export class Redaction {
  private readonly numbers = new Map<string, string>();

  person(id: string): string {
    const known = this.numbers.get(id) ?? `person-${this.numbers.size + 1}`;
    this.numbers.set(id, known);
    return known;
  }
}
