import '@gezinsbenadering/widgets/levels-diagram/define';
import type {} from '@gezinsbenadering/widgets/types/react';
import { useState } from 'react';
import { content } from './content';

export function App() {
  const [level, setLevel] = useState<string>();
  return (
    <>
      <gezin-levels-diagram
        lang="nl"
        heading-level={3}
        content={content}
        level={level}
        ongezin-level-change={(event) => setLevel(event.level)}
      />
      <output>{level ?? 'none'}</output>
      <button type="button" onClick={() => setLevel(undefined)}>
        Close
      </button>
    </>
  );
}
