import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Prints the page; without JavaScript the browser's own menu does, so it is not shown. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button icon="print" onClick={() => window.print()} className="hidden! scripted:inline-flex! print:hidden!">
      {children}
    </Button>
  );
}
