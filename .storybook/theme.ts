import { create } from 'storybook/theming';

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
  colorPrimary: '#0d5760',
  colorSecondary: '#0d5760',
  appBg: '#edf4f4',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#c9dfe0',
  appBorderRadius: 6,
  textColor: '#16292c',
  textMutedColor: '#4a5f62',
  textInverseColor: '#ffffff',
  barTextColor: '#4a5f62',
  barHoverColor: '#0d5760',
  barSelectedColor: '#0d5760',
  barBg: '#ffffff',
  inputBg: '#ffffff',
  inputBorder: '#b3cccd',
  inputTextColor: '#16292c',
  inputBorderRadius: 6,
  buttonBg: '#edf4f4',
  buttonBorder: '#c9dfe0',
  booleanBg: '#edf4f4',
  booleanSelectedBg: '#ffffff',
});
