type Place = {
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
};

type Asked = {
  readonly requester: { readonly person: { readonly name: string } } | null;
  readonly costCentre: { readonly code: string; readonly name: string };
  readonly address: Place;
  readonly expectedDate: string | null;
  readonly order: object | null;
};

/** A request as its own page and its approval read it, worded for `RequestFacts`; an order has an expected day of its own. */
export function factsOf<Request extends Asked>({ requester, costCentre, address, expectedDate, ...request }: Request) {
  return {
    ...request,
    requester: requester?.person.name ?? '–',
    costCentre: `${costCentre.code} ${costCentre.name}`,
    shipTo: address,
    expectedDate: request.order ? undefined : expectedDate,
  };
}
