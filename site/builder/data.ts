import type { FallbackOf } from '../../publish/fallback.ts';
import type { SiteData } from '../data.ts';

/** All that the builder knows. */
export interface BuilderData extends SiteData {
  fallbackOf: FallbackOf;
}
