import {
  type Holiday as HolidayRow,
  listCalendars,
  listHolidays,
  listOrganisations,
  type Organisation as OrganisationRow,
  pageCalendars,
  pageOrganisations,
  type WorkingCalendar as WorkingCalendarRow,
} from '../../api/account/organisation-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';

const Holiday = builder.objectRef<HolidayRow>('Holiday').implement({
  description: 'A day on which a calendar does not work although its weekday would.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'Which day.' }),
    name: t.exposeString('name', { description: 'Why.' }),
  }),
});

/** Which days are worked. */
export const WorkingCalendar = builder.loadableObjectRef<WorkingCalendarRow, string>('WorkingCalendar', {
  load: loadBy(listCalendars, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
WorkingCalendar.implement({
  description: 'Which days are worked: promises and deadlines are counted by it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('WorkingCalendar', id) }),
    code: t.exposeString('code', { description: 'Short code.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    weekdays: t.intList({
      description: 'ISO weekdays that are worked, 1 Monday to 7 Sunday.',
      resolve: ({ weekdays }) => [...weekdays],
    }),
    holidays: t.loadableGroup({
      type: Holiday,
      description: 'Holidays of the next 366 days, in order.',
      load: (ids: string[], context) =>
        context.read((unit) => listHolidays(unit, ids, new Date().toISOString().slice(0, 10))),
      group: ({ calendarId }) => calendarId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('WorkingCalendar', (id, context) => WorkingCalendar.getDataloader(context).load(id));

/** A company, whatever relations it has with the seller. */
export const Organisation = builder.loadableObjectRef<OrganisationRow, string>('Organisation', {
  load: loadBy(listOrganisations, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Organisation.implement({
  description: 'A company. It may have several accounts and supplier relations with the seller at once.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Organisation', id) }),
    name: t.exposeString('name', { description: 'Registered name.' }),
    country: t.exposeString('country', { description: 'Country, ISO 3166-1 alpha-2.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its days begin and end.' }),
    taxNumber: t.exposeString('taxNumber', {
      nullable: true,
      description: 'Tax number as it is written on documents.',
    }),
    calendar: t.field({
      type: WorkingCalendar,
      description: 'Which days it works.',
      resolve: ({ calendarId }) => calendarId,
    }),
  }),
});
registerNode('Organisation', (id, context) => Organisation.getDataloader(context).load(id));

const OrganisationConnection = connectionOf<OrganisationRow>('Organisation', Organisation as never);
const WorkingCalendarConnection = connectionOf<WorkingCalendarRow>('WorkingCalendar', WorkingCalendar as never);

builder.queryFields((t) => ({
  organisations: t.field({
    type: OrganisationConnection,
    description: 'Companies by name, the seller itself included. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, search: t.arg.string({ description: 'Part of the name.' }) },
    resolve: (_root, { search, ...page }, context) =>
      context.read((unit) => pageOrganisations(unit, search?.trim() || null, page)),
  }),
  workingCalendars: t.field({
    type: WorkingCalendarConnection,
    description: 'Working calendars by code. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs },
    resolve: (_root, page, context) => context.read((unit) => pageCalendars(unit, page)),
  }),
}));
