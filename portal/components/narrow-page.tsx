import type { ReactNode } from 'react';

type NarrowPageProps = { readonly title: ReactNode; readonly lead?: ReactNode; readonly children: ReactNode };

/** A page of one short form, for people who are not signed in. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <div className="mx-auto grid max-w-sm gap-6 pt-12 pb-8 max-md:pt-4">
      <header className="grid gap-1">
        <h1 className="font-semibold text-2xl break-words">{title}</h1>
        {lead && <p className="text-ink-2">{lead}</p>}
      </header>
      {children}
    </div>
  );
}
