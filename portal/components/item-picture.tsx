import { ITEM_DRAWINGS, type ItemKind } from './item-drawings.ts';

type ItemPictureProps = {
  /** Family code, kind or category of the item, such as `server`, `cpu` or `video-card`; unknown ones get a plain part. */
  readonly family: string;
  readonly size?: 'small' | 'medium' | 'large';
};

const SIZES = {
  small: 'size-9 rounded-md p-1.5',
  medium: 'size-14 rounded-md p-2',
  large: 'aspect-4/3 w-full rounded-lg p-6',
} as const;

// The first pattern that matches wins; families come from several imports and are spelt differently.
const FAMILIES: readonly (readonly [pattern: RegExp, kind: ItemKind])[] = [
  [/keyboard|mouse|mice|speaker|headphone|webcam|peripheral|optical|sound/, 'peripheral'],
  [/graphic|gpu|video|显|顯/, 'graphics'],
  [/server|rack|blade/, 'server'],
  [/workstation|desktop|tower|computer/, 'workstation'],
  [/laptop|notebook/, 'laptop'],
  [/van|truck|conver|utility|commercial/, 'van'],
  [/vehicle|car\b|cars|suv|sedan|passenger/, 'car'],
  [/cooler|fan|thermal|heat/, 'cooler'],
  [/cpu|processor/, 'processor'],
  [/memory|ram\b|dimm/, 'memory'],
  [/ssd|nvme|solid/, 'ssd'],
  [/disk|hdd|hard|internal|external/, 'disk'],
  [/storage|array|nas/, 'storage'],
  [/board|motherboard/, 'mainboard'],
  [/power|psu|supply|ups/, 'power'],
  [/case|chassis|enclosure/, 'chassis'],
  [/network|nic|wifi|wireless|wired|ethernet|switch/, 'network'],
  [/monitor|display|screen/, 'monitor'],
  [/equip|fitting|interior|tow|tool/, 'equipment'],
  [/service|warranty|licen|support|operating|software|\bos\b/, 'service'],
];

/** The drawing for a family, kind or category, whatever its spelling. */
export function drawingFor(family: string): ItemKind {
  const text = family.toLowerCase();
  return FAMILIES.find(([pattern]) => pattern.test(text))?.[1] ?? 'part';
}

/** A line drawing of an item's kind; decorative, the name stands beside it. */
export function ItemPicture({ family, size = 'medium' }: ItemPictureProps) {
  const { outline, detail } = ITEM_DRAWINGS[drawingFor(family)];
  return (
    <span className={`grid shrink-0 place-items-center bg-sunken ${SIZES[size]}`}>
      <svg
        viewBox="0 0 64 64"
        aria-hidden="true"
        className="size-full max-h-32"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={outline} className="stroke-ink-2" fill="var(--surface)" strokeWidth={size === 'small' ? 3.5 : 2} />
        <path d={detail} className="stroke-accent" strokeWidth={size === 'small' ? 3 : 2} />
      </svg>
    </span>
  );
}
