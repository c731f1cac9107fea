import '@gezinsbenadering/widgets/fallback.css';
import '@gezinsbenadering/widgets/levels-diagram/define';
import { content } from './content';

const diagram = document.querySelector('gezin-levels-diagram')!;
const output = document.querySelector('output')!;

diagram.content = content;
diagram.addEventListener('gezin-level-change', ({ level }) => (output.value = level ?? 'none'));

document.querySelector('button')!.addEventListener('click', () => {
  diagram.hide();
  output.value = 'none';
});
