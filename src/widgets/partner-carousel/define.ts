import { defineElement } from '../../shared/define-element.ts';
import { PartnerCarousel } from './partner-carousel.ts';

defineElement(PartnerCarousel.tag, PartnerCarousel);

export type * from './partner-carousel.ts';
export type * from '../../content/content-error-event.ts';
