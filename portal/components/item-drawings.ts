/** Line drawings of what is sold, on a 64 by 64 grid: outline first, details second. */
type Drawing = { readonly outline: string; readonly detail: string };

export const ITEM_DRAWINGS = {
  server: {
    outline: 'M10 12h44v12H10zM10 26h44v12H10zM10 40h44v12H10z',
    detail: 'M15 18h.01M19 18h.01M15 32h.01M19 32h.01M15 46h.01M19 46h.01M28 18h20M28 32h20M28 46h20',
  },
  workstation: {
    outline: 'M8 14h32v24H8zM44 10h13v44H44z',
    detail: 'M24 38v9M16 48h16M47.5 16h6M47.5 21h6M50.5 46h.01M47.5 30h6v8h-6z',
  },
  laptop: { outline: 'M14 16h36v26H14zM7 47h50l-3 4H10z', detail: 'M28 47h8M20 24h14M20 30h9' },
  storage: {
    outline: 'M10 14h44v36H10z',
    detail: 'M18 14v36M26 14v36M34 14v36M42 14v36M14 44h.01M22 44h.01M30 44h.01M38 44h.01M47 44h.01',
  },
  car: {
    outline:
      'M6 40v-7c0-3 2-4 5-5l7-2 6-8c1-1.3 2.5-2 4-2h13c2 0 3.5.8 4.5 2.5L50 26c5 1 8 3 8 8v6h-5M43 40H25M15 40H6',
    detail:
      'M20 46a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM48 46a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM24 26h24M35 17v9',
  },
  van: {
    outline: 'M6 41V18c0-2 1-3 3-3h31c2 0 3 .8 4 2.5L51 28c4 .8 7 2.5 7 6.5V41h-5M43 41H25M15 41H6',
    detail:
      'M20 46.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM48 46.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM34 15v26M38 20h5l4 8h-9z',
  },
  processor: {
    outline: 'M18 18h28v28H18z',
    detail:
      'M25 25h14v14H25zM24 18v-6M32 18v-6M40 18v-6M24 52v-6M32 52v-6M40 52v-6M18 24h-6M18 32h-6M18 40h-6M52 24h-6M52 32h-6M52 40h-6',
  },
  memory: {
    outline: 'M8 22h48v20H52v3h-4v-3H16v3h-4v-3H8z',
    detail: 'M14 27h6v8h-6zM24 27h6v8h-6zM34 27h6v8h-6zM44 27h6v8h-6z',
  },
  disk: {
    outline: 'M14 10h36v44H14z',
    detail: 'M32 40a12 12 0 1 0 0-24 12 12 0 0 0 0 24zM32 30a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM20 48h10M32 28l9 14',
  },
  ssd: { outline: 'M8 22h48v20H8z', detail: 'M14 28h10v8H14zM29 28h10v8H29zM44 32h6M47 42v-4' },
  graphics: {
    outline: 'M8 20h46v24H8zM8 14v36',
    detail: 'M24 38a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM42 38a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM16 44v4h16v-4',
  },
  mainboard: { outline: 'M12 8h40v48H12z', detail: 'M19 15h14v14H19zM40 14v18M45 14v18M19 38h26M19 44h26M19 50h14' },
  power: {
    outline: 'M10 18h44v28H10z',
    detail: 'M26 42a10 10 0 1 0 0-20 10 10 0 0 0 0 20zM26 27v10M21 32h10M43 26h5v5h-5zM43 38h5',
  },
  chassis: { outline: 'M18 8h28v48H18z', detail: 'M24 15h16M24 20h16M32 50h.01M24 28h16v14H24z' },
  cooler: {
    outline: 'M12 12h40v40H12z',
    detail:
      'M32 48a16 16 0 1 0 0-32 16 16 0 0 0 0 32zM32 32c0-6 3-10 8-11M32 32c5.2 3 6.5 7 5 12M32 32c-5.2 3-10.2 2-14-1M32 35a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  },
  network: { outline: 'M8 22h48v22H8z', detail: 'M14 28h7v8h-7zM25 28h7v8h-7zM36 28h7v8h-7zM49 29h.01M49 35h.01' },
  monitor: { outline: 'M8 12h48v32H8z', detail: 'M32 44v8M22 53h20M14 38h14' },
  peripheral: {
    outline: 'M6 26h40v20H6zM52 30c3 0 5 2 5 5v6c0 3-2 5-5 5s-5-2-5-5',
    detail: 'M12 32h.01M18 32h.01M24 32h.01M30 32h.01M36 32h.01M14 40h24M52 34v4',
  },
  equipment: { outline: 'M12 24h40v28H12zM24 24v-6h16v6', detail: 'M12 36h40M32 33v6' },
  service: { outline: 'M14 10h28l8 8v36H14z', detail: 'M42 10v8h8M22 28h20M22 36h20M22 44l3 3 6-6' },
  part: { outline: 'M32 8l22 12v24L32 56 10 44V20z', detail: 'M10 20l22 12 22-12M32 32v24' },
} satisfies Readonly<Record<string, Drawing>>;

export type ItemKind = keyof typeof ITEM_DRAWINGS;
