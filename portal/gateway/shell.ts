export type Party = 'customer' | 'supplier' | 'seller';

/** What the frame around every page knows about the person who is signed in. */
export type Shell = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  /** The membership that the person acts in now. */
  readonly acting: {
    readonly id: string;
    readonly party: Party;
    /** Name of the account, the supplier or the seller. */
    readonly partyName: string;
    readonly roles: readonly string[];
    /** IANA time zone in which this party reads instants. */
    readonly timeZone: string;
  };
  readonly memberships: readonly { readonly id: string; readonly party: Party; readonly partyName: string }[];
  readonly unreadNotifications: number;
  /** Lines in the cart of the acting membership; 0 where there are no carts. */
  readonly cartLines: number;
};
