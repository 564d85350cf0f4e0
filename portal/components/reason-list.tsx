import { type Finding, useFindingWords } from './finding-words.ts';
import { Icon } from './icon.tsx';

type ReasonListProps = { readonly findings: readonly Finding[]; readonly tone?: 'risk' | 'info' };

/** Findings as sentences; nothing where there are none. */
export function ReasonList({ findings, tone = 'info' }: ReasonListProps) {
  const words = useFindingWords();
  const sentences = [...new Set(findings.map(words).filter(Boolean))];
  if (sentences.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <Icon
            name={tone === 'risk' ? 'warning' : 'info'}
            size={14}
            className={`mt-[3px] ${tone === 'risk' ? 'text-risk' : 'text-ink-3'}`}
          />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
