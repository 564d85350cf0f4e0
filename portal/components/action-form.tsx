import { type FetcherWithComponents, Form } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from './banner.tsx';
import { FormContext, type FormResult, fieldId } from './form-context.ts';
import { Icon } from './icon.tsx';
import { useTypedAgain } from './typed-again.ts';

type ActionFormProps = {
  /** What the action answered: `useActionData<typeof action>()`. Fields find their errors and earlier input in it. */
  readonly result?: FormResult | undefined;
  readonly action?: string;
  /** Sends without leaving the page's place in history. */
  readonly fetcher?: FetcherWithComponents<unknown>;
  /** Hidden entry `intent`, which tells several forms of one route apart. */
  readonly intent?: string;
  readonly encType?: 'multipart/form-data';
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * A form that posts to a route's action, with or without JavaScript. The server judges it, so that all errors come at once and in the
 * reader's language: they are listed above it and stand at their fields. What was typed
 * is there again after a session that ended meanwhile.
 */
export function ActionForm({ result, fetcher, intent, className = 'grid gap-4', children, ...rest }: ActionFormProps) {
  const id = useId();
  const FormTag = fetcher?.Form ?? Form;
  const { ref, again } = useTypedAgain(intent);
  return (
    <FormContext.Provider value={{ id, result }}>
      <FormTag ref={ref} method="post" {...rest} className={className} noValidate>
        {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
        {again && !result && <TypedAgain />}
        <ErrorSummary id={id} result={result} />
        {children}
      </FormTag>
    </FormContext.Provider>
  );
}

function TypedAgain() {
  const t = useTranslations('form');
  return (
    <Banner tone="waiting" live>
      {t('typedAgain')}
    </Banner>
  );
}

function ErrorSummary({ id, result }: { id: string; result: FormResult | undefined }) {
  const t = useTranslations('form');
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result?.status === 'error') summary.current?.focus();
  }, [result]);
  if (result?.status !== 'error') return null;
  const entries = Object.entries(result.error ?? {}).filter(([, errors]) => errors && errors.length > 0);
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="flex items-start gap-2 rounded-md border border-blocked/40 bg-blocked-soft p-3 text-base"
    >
      <Icon name="warning" className="mt-0.5 text-blocked" />
      <div>
        <p className="font-medium">{t('errors', { count: entries.length })}</p>
        <ul className="mt-1 grid gap-0.5">
          {entries.map(([name, errors]) => (
            <li key={name}>
              {name === '' ? (
                errors?.join(' ')
              ) : (
                <a href={`#${fieldId(id, name)}`} className="underline underline-offset-2">
                  {errors?.join(' ')}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
