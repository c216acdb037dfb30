import type {Described, Parameter} from './definition.js';

/** The parameters of a call that was written with `count` arguments: those at its front may repeat. */
export const parametersOf = ({parameters, repeats}: Described, count: number): readonly Parameter[] => {
  const surplus = count - parameters.length;
  if (repeats === undefined || surplus <= 0 || surplus % repeats !== 0) return parameters;
  const again = Array.from({length: surplus / repeats}, (_, index) =>
    parameters.slice(0, repeats).map(parameter => ({...parameter, name: `${parameter.name}${index + 2}`})),
  );
  return [...parameters.slice(0, repeats), ...again.flat(), ...parameters.slice(repeats)];
};
