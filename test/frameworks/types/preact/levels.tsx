import '@gezinsbenadering/widgets/levels-diagram/define';
import type {} from '@gezinsbenadering/widgets/types/preact';
import type { Content } from '@gezinsbenadering/widgets';

interface Props {
  content: Content;
  onLevel: (level?: string) => void;
}

export const Levels = ({ content, onLevel }: Props) => (
  <gezin-levels-diagram
    lang="nl"
    heading-level={3}
    content={content}
    ongezin-level-change={(event) => onLevel(event.level)}
  />
);
