import type {Exercise} from '../../exercise/exercise.js';
import type {Text} from '../../model/text.js';

/** A text about what is given, as it fits at the prompt: a program has it in variables like `SERVER`, the memory here in `server`. */
export const atPrompt = ({en, ko}: Text, {give}: Pick<Exercise, 'give'>): Text => {
  const small = (text: string) => text.replace(/\w+/g, word => (Object.hasOwn(give, word) ? word.toLowerCase() : word));
  return {en: small(en), ko: small(ko)};
};
