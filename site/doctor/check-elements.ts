import type { SiteData } from '../data.ts';
import { checkAttributes } from './check-attributes.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Place } from './page-address.ts';
import { deadIn, isNamedAsOurs, type PageSource } from './page-source.ts';

/** What is wrong with the elements that are there. */
export function* checkElements(page: PageSource, place: Place, data: SiteData): Generator<Finding> {
  const ours = page.elements.filter(({ tag }) => isNamedAsOurs(tag));
  const live = ours.filter((element) => !deadIn(element)).map(({ tag }) => tag);
  for (const element of ours) {
    const { tag, isClosed, endsLater, lines } = element;
    const widget = data.widgets.find((each) => each.tag === tag);
    if (!widget) {
      // The name after its prefix has to be half right at least.
      const meant = nearest(
        tag.replaceAll('_', '-'),
        data.widgets.map((each) => each.tag),
        (name) => (name.length - 'gezin-'.length) / 2,
      );
      yield { code: 'unknown-tag', tag, meant, lines };
      continue;
    }
    const inside = deadIn(element);
    // A copy beside one that works does no harm.
    if (inside && !live.includes(tag)) yield { code: 'not-live', tag, inside, lines };
    else if (!inside && !isClosed) yield { code: endsLater ? 'in-paragraph' : 'not-closed', tag, lines };
    if (!inside) yield* checkAttributes(element, widget, page, place);
  }
}
