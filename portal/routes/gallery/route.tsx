import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ActionSamples } from './action-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import { ListSamples } from './list-samples.tsx';
import { MessageSamples } from './message-samples.tsx';
import { PictureSamples } from './picture-samples.tsx';
import { ValueSamples } from './value-samples.tsx';

const sampleForm = z.object({
  poNumber: z.string().min(3),
  quantity: z.number().int().min(1).max(500),
  costCentre: z.string(),
  email: z.email().optional(),
  note: z.string().max(200).optional(),
  urgent: z.boolean().optional(),
  delivery: z.enum(['together', 'parts']),
  weekdays: z.array(z.string()).optional(),
});

export const handle: PageHandle = { title: (t) => t('gallery.title') };

/** Every component in its states; served only where the host allows it. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.gallery) throw new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  return { panel: params.get('panel'), search: params.get('q') ?? '', state: params.get('state') ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  if (!args.context.gallery) throw new Response(null, { status: 404 });
  const form = await readForm(args, sampleForm);
  if (form.status !== 'success') return form.reply();
  const issues = [{ path: 'input.costCentre', message: 'unknown cost centre' }];
  return refuseForm(args.context, form, { code: 'INVALID_INPUT', message: 'invalid', issues });
}

export default function Gallery() {
  const data = useLoaderData<typeof loader>();
  const t = useTranslations('gallery');
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[{ to: '/', label: t('home') }]}
        lead={t('lead')}
        actions={<LinkButton to="?panel=drawer">{t('openDrawer')}</LinkButton>}
      />
      <div className="grid gap-6">
        <ActionSamples panel={data.panel} />
        <FormSamples />
        <ListSamples search={data.search} state={data.state} />
        <ValueSamples />
        <MessageSamples />
        <PictureSamples />
      </div>
    </>
  );
}
