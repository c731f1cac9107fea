import { create } from 'storybook/theming';
import { themeColours } from '../publish/contrast.ts';
import { tokenValues } from '../publish/token-values.ts';
import { hostStyles } from '../src/shared/styles/host-styles.ts';
import { styles as formStyles } from '../src/widgets/contact-form/contact-form.styles.ts';

const { light } = themeColours(tokenValues([hostStyles.cssText, formStyles.cssText]));
const { accent, surface, tint, text, muted, background } = light as Record<string, string>;

const sans = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** The looks of Storybook itself, in the colours of the widgets. */
export const theme = create({
  base: 'light',
  brandTitle: 'Gezinsbenadering widgets',
  brandImage: './logo.svg',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: sans,
  fontCode: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  colorPrimary: accent,
  colorSecondary: accent,
  appBg: surface,
  appContentBg: background,
  appPreviewBg: background,
  appBorderColor: tint,
  appBorderRadius: 6,
  textColor: text!,
  textMutedColor: muted,
  textInverseColor: background,
  barTextColor: muted,
  barHoverColor: accent,
  barSelectedColor: accent,
  barBg: background,
  inputBg: background,
  inputBorder: '#b3cccd',
  inputTextColor: text,
  inputBorderRadius: 6,
  buttonBg: surface,
  buttonBorder: tint,
  booleanBg: surface,
  booleanSelectedBg: background,
});
