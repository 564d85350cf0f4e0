import { useEffect, useState } from 'react';
import type { View } from '../view.ts';
import type { Clicked, Said } from './click.ts';

/** What is shown: the view, and whether the service has still to say its price with tax and its day. */
export type Settled = { readonly view: View; readonly pending: boolean };

/**
 * Shows the page's own answer at once, with the last price and day that the service told until it tells the present ones; then the
 * service's answer takes its place.
 */
export function useSettled<S extends Said>({ view, confirmed }: Clicked<S>): Settled {
  const [told, setTold] = useState<{ readonly to: Promise<S | null>; readonly view: View } | null>(null);
  const [shown, setShown] = useState<Pick<View, 'price' | 'earliest'>>(view);
  useEffect(() => {
    let gone = false;
    if (!confirmed) setShown(view);
    confirmed?.then((said) => {
      if (gone || !said) return;
      setTold({ to: confirmed, view: said.view });
      setShown(said.view);
    });
    return () => {
      gone = true;
    };
  }, [view, confirmed]);
  if (!confirmed) return { view, pending: false };
  if (told?.to === confirmed) return { view: told.view, pending: false };
  return { view: { ...view, price: shown.price, earliest: view.valid ? shown.earliest : null }, pending: true };
}
