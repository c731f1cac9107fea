import type { HostPage } from '../../support/host-pages/host-page.ts';
import { changing } from './changing.ts';
import { copies } from './copies.ts';
import { frames } from './frames.ts';
import { hiding } from './hiding.ts';
import { insertion } from './insertion.ts';
import { languages } from './languages.ts';
import { libraries } from './libraries.ts';
import { media } from './media.ts';
import { moving } from './moving.ts';
import { platform } from './platform.ts';
import { policies } from './policies.ts';
import { resets } from './resets.ts';
import { surroundings } from './surroundings.ts';
import { travelling } from './travelling.ts';

/** Every kind of page that is tested with all widgets. */
export const pages: HostPage[] = [
  ...resets,
  ...policies,
  ...copies,
  ...platform,
  ...libraries,
  ...insertion,
  ...languages,
  ...moving,
  ...hiding,
  ...media,
  ...frames,
  ...surroundings,
  ...travelling,
  ...changing,
];

/** The rows of the list of host pages; the numbers that are missing are those of rows that were dropped. */
export const rows = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P11',
  'P12',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
  'P24',
  'P29',
  'P30',
  'P31',
  'P32',
  'P34',
  'P35',
  'P36',
  'P37',
];
