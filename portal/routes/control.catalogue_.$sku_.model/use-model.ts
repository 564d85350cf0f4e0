import { useRouteLoaderData } from '@remix-run/react';
import type { ModelPage } from './route.tsx';

/** Changes of these concern every page of the editor. */
export const MODEL_NOUNS = ['model_version', 'model_draft', 'configuration'];

/** The model that the pages of the editor share: its versions, its draft, and what may be done with it. */
export function useModel(): ModelPage {
  const data = useRouteLoaderData('routes/control.catalogue_.$sku_.model') as ModelPage | undefined;
  if (!data) throw new Error('outside of the model’s editor');
  return data;
}

/** The address of a page of the editor. */
export function modelPath(sku: string, page = ''): string {
  return `/control/catalogue/${encodeURIComponent(sku)}/model${page && `/${page}`}`;
}
