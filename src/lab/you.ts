/** The learner's program, or the learner's application at the prompt, as an actor of an exercise. */
export const you = 'you';
