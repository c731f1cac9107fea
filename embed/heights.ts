/**
 * How high a widget's page is when it is 640 px wide, in CSS pixels, with a level open, so that nothing jumps where no script
 * makes its frame fit. A test holds them to what the pages are.
 */
export const heights: Record<string, number> = {
  'gezin-contact-form': 880,
  'gezin-fact-counter': 170,
  'gezin-fact-counters': 560,
  'gezin-goals-list': 440,
  'gezin-innovation-lab': 450,
  'gezin-levels-diagram': 800,
  'gezin-mission-statement': 470,
  'gezin-partner-carousel': 310,
};
