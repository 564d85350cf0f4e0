import { type FetcherWithComponents, Form } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from './banner.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext, type FormResult } from './form-context.ts';
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
