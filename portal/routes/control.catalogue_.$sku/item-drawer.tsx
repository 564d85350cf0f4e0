import { useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Drawer } from '../../components/drawer.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { EditForm } from './edit-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { PriceForm } from './price-form.tsx';
import type { ItemData } from './route.tsx';
import { StockForm } from './stock-form.tsx';

export type ItemFormProps = { readonly data: ItemData; readonly result: FormResult | undefined };

const FORMS = { edit: EditForm, price: PriceForm, offer: OfferForm, stock: StockForm } as const;

/** The form that the address asks for, over the page. */
export function ItemDrawer(props: ItemFormProps) {
  const t = useTranslations('controlItem');
  const { pathname } = useLocation();
  const panel = useSearchParams()[0].get('panel') ?? '';
  if (!Object.hasOwn(FORMS, panel)) return null;
  const ItemForm = FORMS[panel as keyof typeof FORMS];
  return (
    <Drawer title={t(`drawer.${panel}`)} closeTo={pathname}>
      <ItemForm {...props} />
    </Drawer>
  );
}
