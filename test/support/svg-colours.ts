// The sixteen colours have no values of their own; these are readable on the dark paper. The other 240 are xterm's.
const sixteen =
  '1e1e2e f38ba8 a6e3a1 f9e2af 89b4fa cba6f7 94e2d5 bac2de 7f849c f38ba8 a6e3a1 f9e2af 89b4fa cba6f7 94e2d5 ffffff'
    .split(' ')
    .map(digits => `#${digits}`);

const rgb = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;

/** Colour 0 to 255 of a terminal's palette: 16 named ones, a cube of 6x6x6, 24 greys. */
const palette = (index: number): string => {
  if (index < 16) return sixteen[index] ?? colourOf.ink;
  if (index >= 232) return rgb((8 + (index - 232) * 10) * 0x010101);
  const steps = [0, 95, 135, 175, 215, 255];
  const [red, green, blue] = [36, 6, 1].map(weight => steps[Math.floor((index - 16) / weight) % 6] ?? 0);
  return rgb(((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0));
};

/** How colours of a terminal are written in SVG. */
export const colourOf = {ink: '#cdd6f4', paper: '#1e1e2e', rgb, palette};
