import type { ReactNode } from 'react';

/** The row of buttons that ends a form: the main one first, full width on a phone. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1 max-md:flex-col max-md:items-stretch">{children}</div>;
}
