import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';

/** Copies a text; absent where the browser cannot. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations('copy');
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent');
  useEffect(() => {
    if (navigator.clipboard) setState('ready');
  }, []);
  if (state === 'absent') return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setState('copied');
  };
  return (
    <Button size="small" icon={state === 'copied' ? 'check' : 'copy'} onClick={copy}>
      {state === 'copied' ? t('copied') : t('copy')}
    </Button>
  );
}
