import { formatMoney, type MoneyValue } from '../i18n/format.ts';
import { useIntlTag } from '../i18n/portal-provider.tsx';

type MoneyProps = {
  readonly value: MoneyValue | null | undefined;
  readonly whole?: boolean;
  readonly signed?: boolean;
  readonly className?: string;
};

/** An amount with its currency's code, never broken over two lines; a dash when there is none. */
export function Money({ value, whole = false, signed = false, className = '' }: MoneyProps) {
  const tag = useIntlTag();
  if (!value) return <span className="text-ink-3">–</span>;
  return (
    <span className={`whitespace-nowrap ${className}`} suppressHydrationWarning>
      {formatMoney(tag, value, { whole, signed })}
    </span>
  );
}
