import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type SerializeFrom } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Instant } from '../../components/date.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ExceptionReason } from '../../components/supply/exception-reason.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { takeAction } from '../control.queue/take.server.ts';
import { AwardDrawer } from './award-drawer.tsx';
import { AwardPanel } from './award-panel.tsx';
import { AcceptPanel, MovePanel, RetestPanel } from './date-panels.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { ExceptionDocument } from './queries.ts';
import { acceptAction, awardAction, moveAction } from './settle.server.ts';

const INTENTS = ['taken', 'awarded', 'moved', 'accepted'] as const;

type Intent = (typeof INTENTS)[number];

function isIntent(value: unknown): value is Intent {
  return INTENTS.some((intent) => intent === value);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => {
    const kind = data ? t(`exception.kind.${data.exception.kind.toLowerCase()}`) : '';
    return t('controlException.title', { kind, order: data?.exception.order.number ?? '' });
  },
};

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const supplier = params.get('supplier') ?? '';
  const id = args.params.exceptionId ?? '';
  const { locale } = args.context.preferences;
  const { workException } = await query(args, ExceptionDocument, { id, locale, supplier, choosing: supplier !== '' });
  const { awardPreview = null, ...exception } = found(workException);
  const chosen = exception.candidates.find((candidate) => candidate.supplier.id === supplier) ?? null;
  return { exception, awardPreview, chosen, done: params.get('done'), idempotencyKey: crypto.randomUUID() };
}

type Data = SerializeFrom<typeof loader>;
export type Exception = Data['exception'];
export type Candidate = Exception['candidates'][number];
export type AwardEffect = NonNullable<NonNullable<Data['awardPreview']>['effect']>;

export async function action(args: ActionFunctionArgs) {
  const intent = (await args.request.clone().formData()).get('intent');
  if (!isIntent(intent)) throw new Response(null, { status: 400 });
  const actions = { taken: takeAction, awarded: awardAction, moved: moveAction, accepted: acceptAction };
  const { refused } = await actions[intent](args);
  if (refused) return { intent, refused };
  throw redirect(`${new URL(args.request.url).pathname}?done=${intent}`, 303);
}

export default function ExceptionPage() {
  const { exception, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('controlException');
  const words = useTranslations('exception');
  const nav = useTranslations('nav');
  const kind = words(`kind.${exception.kind.toLowerCase()}`);
  return (
    <>
      <PageHeader
        title={t('title', { kind, order: exception.order.number })}
        crumbs={[{ to: '/control/queue', label: nav('queue') }]}
        lead={<ExceptionReason exception={exception} />}
      />
      <div className="grid gap-4">
        {isIntent(done) && !refused && <Banner tone="ok" live title={t(`done.${done}`)} />}
        {exception.resolution && (
          <Banner
            tone="ok"
            title={t('resolved', { resolution: words(`resolution.${exception.resolution.toLowerCase()}`) })}
          >
            {exception.resolvedAt && <Instant at={exception.resolvedAt} />}
          </Banner>
        )}
        <FactsPanel />
        <Settling />
      </div>
    </>
  );
}

// What can still be done, for who may do it.
function Settling() {
  const { exception, awardPreview, chosen, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  if (exception.state === 'RESOLVED' || !(planner || administrator)) return null;
  const can = (resolution: Exception['possibleResolutions'][number]) =>
    exception.possibleResolutions.includes(resolution);
  const propsOf = (intent: Intent) => ({
    exception,
    idempotencyKey: `${idempotencyKey}-${intent}`,
    result: answer?.intent === intent ? answer.refused : undefined,
  });
  return (
    <>
      {can('AWARDED') && <AwardPanel exception={exception} />}
      {awardPreview && chosen && <AwardDrawer {...propsOf('awarded')} candidate={chosen} preview={awardPreview} />}
      {can('DATE_ACCEPTED') && <AcceptPanel {...propsOf('accepted')} />}
      {can('DATE_MOVED') && <MovePanel {...propsOf('moved')} />}
      {can('RETESTED') && <RetestPanel exception={exception} />}
    </>
  );
}
