/** Days off of one year, `MM-DD`, each with what it is called where it is kept. */
type Year = Readonly<Record<string, string>>;

export type DemoCalendar = {
  readonly code: 'TW' | 'DE' | 'GB' | 'CN';
  readonly name: string;
  readonly holidays: Readonly<Record<number, Year>>;
};

const span = (name: string, month: string, from: number, to: number): Year =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => [`${month}-${String(from + index).padStart(2, '0')}`, name]),
  );

const TW: DemoCalendar['holidays'] = {
  2025: {
    '01-01': '開國紀念日',
    ...span('春節', '01', 27, 31),
    '02-28': '和平紀念日',
    '04-03': '兒童節',
    '04-04': '清明節',
    '05-01': '勞動節',
    '05-30': '端午節',
    '09-29': '教師節',
    '10-06': '中秋節',
    '10-10': '國慶日',
    '10-24': '臺灣光復節',
    '12-25': '行憲紀念日',
  },
  2026: {
    '01-01': '開國紀念日',
    ...span('春節', '02', 16, 20),
    '02-27': '和平紀念日',
    '04-03': '兒童節',
    '04-06': '清明節',
    '05-01': '勞動節',
    '06-19': '端午節',
    '09-25': '中秋節',
    '09-28': '教師節',
    '10-09': '國慶日',
    '10-26': '臺灣光復節',
    '12-25': '行憲紀念日',
  },
  2027: {
    '01-01': '開國紀念日',
    ...span('春節', '02', 4, 10),
    '03-01': '和平紀念日',
    '04-05': '清明節',
    '04-06': '兒童節',
    '04-30': '勞動節',
    '06-09': '端午節',
    '09-15': '中秋節',
    '09-28': '教師節',
    '10-11': '國慶日',
    '10-25': '臺灣光復節',
    '12-24': '行憲紀念日',
  },
};

const german = (friday: string, monday: string, ascension: string, whit: string): Year => ({
  '01-01': 'Neujahr',
  [friday]: 'Karfreitag',
  [monday]: 'Ostermontag',
  '05-01': 'Tag der Arbeit',
  [ascension]: 'Christi Himmelfahrt',
  [whit]: 'Pfingstmontag',
  '10-03': 'Tag der Deutschen Einheit',
  '12-25': '1. Weihnachtstag',
  '12-26': '2. Weihnachtstag',
});

const british = (friday: string, monday: string, may: string, spring: string, summer: string, rest: Year): Year => ({
  '01-01': "New Year's Day",
  [friday]: 'Good Friday',
  [monday]: 'Easter Monday',
  [may]: 'Early May bank holiday',
  [spring]: 'Spring bank holiday',
  [summer]: 'Summer bank holiday',
  ...rest,
});

const CN: DemoCalendar['holidays'] = {
  2025: {
    '01-01': '元旦',
    ...span('春节', '01', 28, 31),
    ...span('春节', '02', 1, 4),
    '04-04': '清明节',
    '05-01': '劳动节',
    '05-02': '劳动节',
    '05-05': '劳动节',
    '06-02': '端午节',
    ...span('国庆节、中秋节', '10', 1, 8),
  },
  2026: {
    '01-01': '元旦',
    '01-02': '元旦',
    ...span('春节', '02', 16, 23),
    '04-06': '清明节',
    '05-01': '劳动节',
    ...span('劳动节', '05', 4, 5),
    '06-19': '端午节',
    '09-25': '中秋节',
    ...span('国庆节', '10', 1, 7),
  },
  2027: {
    '01-01': '元旦',
    ...span('春节', '02', 5, 11),
    '04-05': '清明节',
    ...span('劳动节', '05', 3, 5),
    '06-09': '端午节',
    '09-15': '中秋节',
    ...span('国庆节', '10', 1, 7),
  },
};

/** Working calendars, Monday to Friday, with the public holidays of 2025 to 2027. */
export const CALENDARS: readonly DemoCalendar[] = [
  { code: 'TW', name: '臺灣 Taiwan', holidays: TW },
  {
    code: 'DE',
    name: 'Deutschland',
    holidays: {
      2025: german('04-18', '04-21', '05-29', '06-09'),
      2026: german('04-03', '04-06', '05-14', '05-25'),
      2027: german('03-26', '03-29', '05-06', '05-17'),
    },
  },
  {
    code: 'GB',
    name: 'England and Wales',
    holidays: {
      2025: british('04-18', '04-21', '05-05', '05-26', '08-25', { '12-25': 'Christmas Day', '12-26': 'Boxing Day' }),
      2026: british('04-03', '04-06', '05-04', '05-25', '08-31', {
        '12-25': 'Christmas Day',
        '12-28': 'Boxing Day (substitute)',
      }),
      2027: british('03-26', '03-29', '05-03', '05-31', '08-30', {
        '12-27': 'Christmas Day (substitute)',
        '12-28': 'Boxing Day (substitute)',
      }),
    },
  },
  { code: 'CN', name: '中国 China', holidays: CN },
];
