const MOST_KEPT = 256;

/** Models of a problem found earlier; each proves that everything in it is possible together. */
export class KnownModels {
  private models: Int8Array[] = [];

  add(model: Int8Array): void {
    this.models.unshift(model);
    if (this.models.length > MOST_KEPT) this.models.pop();
  }

  /** The models in which all the literals are true, latest first. */
  matching(literals: readonly number[]): readonly Int8Array[] {
    return this.models.filter((model) => literals.every((lit) => model[lit] === 1));
  }
}
