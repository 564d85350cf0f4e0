import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Day } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ScanBox } from '../../components/supply/scan-box.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { finishAction, startAction, testAction } from './advance.server.ts';
import { AsBuiltPanel, TestsPanel } from './as-built-panel.tsx';
import { BillPanel } from './bill-panel.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { installAction, removeAction } from './install.server.ts';
import { FloorUnitDocument } from './queries.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { BuildPanel, TestPanel } from './step-panels.tsx';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('floorUnit.title', { serial: data?.unit.serial ?? '' }),
};

const OUTCOMES = ['started', 'finished', 'passed', 'failed', 'removed'];

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const finishing = params.get('panel') === 'finish';
  const variables = { id: args.params.unitId ?? '', finishing, locale: args.context.preferences.locale };
  const { productUnit } = await query(args, FloorUnitDocument, variables);
  const done = OUTCOMES.find((known) => known === params.get('done'));
  const panels = { finishing, remove: params.get('remove') };
  return { unit: found(productUnit), done, ...panels, idempotencyKey: crypto.randomUUID() };
}

export type Unit = Awaited<ReturnType<typeof loader>>['unit'];

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  const intent = data.get('intent');
  if (intent === 'scan') return installAction(args, data);
  const { refused, done } = await advance(args, String(intent));
  if (refused) return { intent: String(intent), refused };
  throw redirect(`${new URL(args.request.url).pathname}?done=${done}`, 303);
}

async function advance(args: ActionFunctionArgs, intent: string) {
  if (intent === 'start') return { refused: (await startAction(args)).refused, done: 'started' };
  if (intent === 'finish') return { refused: (await finishAction(args)).refused, done: 'finished' };
  if (intent === 'remove') return { refused: (await removeAction(args)).refused, done: 'removed' };
  if (intent !== 'test') throw new Response(null, { status: 400 });
  const { refused, verdict } = await testAction(args);
  return { refused, done: verdict };
}

const NO_SCANS: never[] = [];

export default function UnitPage() {
  const { unit, done, finishing, remove, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('floorUnit');
  const nav = useTranslations('nav');
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  const works = planner || administrator;
  const building = works && (unit.state === 'PLANNED' || unit.state === 'ASSEMBLING');
  const refusedOf = (intent: string) =>
    answer && 'refused' in answer && answer.intent === intent ? answer.refused : undefined;
  return (
    <>
      <PageHeader
        title={t('title', { serial: unit.serial })}
        crumbs={[{ to: '/control/assembly', label: nav('assembly') }]}
        badges={<StateBadge state={unit.state} />}
        lead={t('lead', { product: unit.product.name, account: unit.order.account.name })}
        actions={<PrintButton>{t('print')}</PrintButton>}
      />
      <div className="grid gap-4">
        {done && !answer && <Banner tone={done === 'failed' ? 'risk' : 'ok'} live title={t(`done.${done}`)} />}
        {building && (
          <div className="print:hidden">
            <Panel title={t('install')} note={t('installNote')}>
              <ScanBox
                scans={answer && 'scans' in answer ? answer.scans : NO_SCANS}
                idempotencyKey={idempotencyKey}
                label={t('scanField')}
                action={t('scanSend')}
              />
            </Panel>
          </div>
        )}
        {works && unit.state === 'ASSEMBLED' && (
          <div className="print:hidden">
            <TestPanel unit={unit} idempotencyKey={idempotencyKey} result={refusedOf('test')} />
          </div>
        )}
        <BillPanel unit={unit} removable={works && unit.state === 'ASSEMBLING'} />
        {building && (
          <div className="print:hidden">
            <BuildPanel unit={unit} idempotencyKey={idempotencyKey} result={refusedOf('start')} />
          </div>
        )}
        <Facts />
        <AsBuiltPanel unit={unit} />
        <TestsPanel tests={unit.tests} />
      </div>
      {finishing && works && unit.state === 'ASSEMBLING' && (
        <FinishDialog unit={unit} idempotencyKey={idempotencyKey} result={refusedOf('finish')} />
      )}
      {remove && works && <RemoveDialog serial={remove} idempotencyKey={idempotencyKey} result={refusedOf('remove')} />}
    </>
  );
}

function Facts() {
  const { unit } = useLoaderData<typeof loader>();
  const t = useTranslations('floorUnit');
  const list = useTranslations('assembly');
  return (
    <Panel>
      <DefinitionList
        columns={3}
        entries={[
          {
            id: 'order',
            term: t('order'),
            value: <TextLink to={`/control/orders/${unit.order.id}`}>{unit.order.number}</TextLink>,
          },
          { id: 'expected', term: t('expected'), value: <Day date={unit.order.expectedDate} weekday relative /> },
          { id: 'work', term: t('work'), value: list(`kind.${unit.work}`) },
        ]}
      />
    </Panel>
  );
}
