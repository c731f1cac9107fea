import '@gezinsbenadering/widgets/levels-diagram/define';
import type {} from '@gezinsbenadering/widgets/types/solid';
import type { Content } from '@gezinsbenadering/widgets';

interface Props {
  content: Content;
  onLevel: (level?: string) => void;
}

export const Levels = (props: Props) => (
  <gezin-levels-diagram
    lang="nl"
    attr:heading-level="3"
    prop:expanded={false}
    prop:content={props.content}
    on:gezin-level-change={(event) => props.onLevel(event.level)}
  />
);
