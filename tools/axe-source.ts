import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Added to axe, which leaves this rule of WCAG 2.2 out by default: 2.5.8, targets of at least 24 × 24 pixels. */
export const axeSettings = "window.axe.configure({ rules: [{ id: 'target-size', enabled: true }] });";

/** The script that puts `axe` on the window. */
export const axeSource = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};${axeSettings}`;
