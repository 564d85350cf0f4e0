import type { External, ModelDefinition, OptionTerms, Tariff } from '#engine';

type WrittenTerms = readonly [price: string, leadDays: number | null];

/** The model as the service writes it for a page. */
export type WrittenModel = {
  readonly modelVersion: { readonly id: string; readonly number: number };
  /** Name of the diagram that the model is compiled to. */
  readonly diagram: string;
  readonly currency: string;
  readonly definition: ModelDefinition;
  readonly tariff: {
    readonly base: string;
    readonly baseLeadDays: number | null;
    readonly options: Readonly<Record<string, Readonly<Record<string, WrittenTerms>>>>;
  };
  readonly external: readonly External[];
};

/** Reads a written tariff. */
export function readTariff({ base, baseLeadDays, options }: WrittenModel['tariff']): Tariff {
  const groups = Object.entries(options).map(([group, terms]) => {
    const read = Object.entries(terms).map(([option, [price, leadDays]]): [string, OptionTerms] => [
      option,
      { price: BigInt(price), ...(leadDays !== null && { leadDays }) },
    ]);
    return [group, Object.fromEntries(read)] as const;
  });
  return { base: BigInt(base), ...(baseLeadDays !== null && { baseLeadDays }), options: Object.fromEntries(groups) };
}
