/** Questions to another process that wait for their answers. Once it has ended, every question has the same one. */
export type OpenQuestions<Key, Answer> = {
  readonly ask: (key: Key) => Promise<Answer>;
  /** Answers the oldest question of that key. */
  readonly answer: (key: Key, answer: Answer) => void;
  readonly end: () => void;
};

export const openQuestions = <Key, Answer>(whenEnded: Answer): OpenQuestions<Key, Answer> => {
  let waiting: readonly {readonly key: Key; readonly resolve: (answer: Answer) => void}[] = [];
  let ended = false;
  return {
    ask: key =>
      new Promise(resolve => {
        if (ended) resolve(whenEnded);
        else waiting = [...waiting, {key, resolve}];
      }),
    answer: (key, answer) => {
      const asked = waiting.find(question => question.key === key);
      waiting = waiting.filter(question => question !== asked);
      asked?.resolve(answer);
    },
    end: () => {
      ended = true;
      for (const {resolve} of waiting) resolve(whenEnded);
      waiting = [];
    },
  };
};
