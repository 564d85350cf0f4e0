import { createContext, useContext, useId } from 'react';

/** A form's last answer from its action: conform's `SubmissionResult`, or nothing before the first submission. */
export type FormResult = {
  readonly status?: 'error' | 'success' | undefined;
  readonly initialValue?: Readonly<Record<string, unknown>> | null;
  readonly error?: Readonly<Record<string, readonly string[] | null>>;
};

type FormState = { readonly id: string; readonly result: FormResult | undefined };

export const FormContext = createContext<FormState | null>(null);

/** The value at a field name such as `lines[0].quantity` inside what was typed. */
export function valueAt(values: unknown, name: string): unknown {
  const parts = name.split(/[.[\]]+/).filter((part) => part !== '');
  return parts.reduce<unknown>((at, part) => {
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  }, values);
}

/** A field's id inside a form, stable between server and browser, so that the error summary can link to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]+/g, '_')}`;
}

/** What a control needs to know about itself: id, what was typed before, its errors, and what describes it. */
export function useField(name: string, hint: unknown, own?: string) {
  const form = useContext(FormContext);
  const lone = useId();
  const id = own ?? (form ? fieldId(form.id, name) : lone);
  const errors = form?.result?.error?.[name] ?? [];
  const typed = valueAt(form?.result?.initialValue, name);
  const describedBy = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    errors,
    /** Whether the form comes back with what was typed; then an absent entry means that nothing was chosen. */
    submitted: form?.result?.initialValue !== undefined && form.result.initialValue !== null,
    typed: typeof typed === 'string' ? typed : undefined,
    typedList: Array.isArray(typed) ? typed.filter((item) => typeof item === 'string') : undefined,
    control: {
      id,
      name,
      'aria-invalid': errors.length > 0 || undefined,
      'aria-describedby': describedBy || undefined,
    },
  };
}
