type PartProps = { readonly part: { readonly sku: string; readonly name: string } };

/** A part as people speak of it: its name, and below it the number to quote. */
export function Part({ part }: PartProps) {
  return (
    <span className="block min-w-0">
      <span className="block font-medium">{part.name}</span>
      <span className="block text-sm text-ink-3">{part.sku}</span>
    </span>
  );
}
