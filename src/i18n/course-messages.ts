import type {Text} from '../model/text.js';

type Loss = {
  readonly labs: number;
  readonly exercises: number;
  readonly answers: number;
  readonly reviews: number;
};

const plural = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** What the screens around the labs say: the list, the map of beliefs, the review, the glossary, the steps. */
export const courseMessages = {
  continue: {en: 'continue', ko: '이어서 하기'},
  again: {en: 'play again', ko: '다시 하기'},
  back: {en: 'back', ko: '돌아가기'},
  toLabs: {en: 'to the labs', ko: '실습 목록으로'},
  chooseHere: {en: 'keep this list', ko: '이 목록으로'},
  endSearch: {en: 'end the search', ko: '검색 끝내기'},
  jump: {en: 'go to this step', ko: '이 단계로 이동'},
  nextQuestion: {en: 'go on', ko: '계속'},
  commit: {en: 'commit answer', ko: '답 확정'},

  filters: {
    all: {en: 'all', ko: '전체'},
    new: {en: 'not begun', ko: '시작 전'},
    begun: {en: 'begun', ko: '진행 중'},
    finished: {en: 'finished', ko: '완료'},
  },
  noMatch: {en: 'No lab is listed here.', ko: '해당하는 실습이 없습니다.'},
  changesFilter: (key: string): Text => ({en: `${key} lists others.`, ko: `${key}를 누르면 다른 실습이 보입니다.`}),
  endsSearch: (key: string): Text => ({en: `${key} ends the search.`, ko: `${key}를 누르면 검색을 끝냅니다.`}),
  noTerm: {en: 'No such term. Esc ends the search.', ko: '해당하는 용어가 없습니다. Esc로 검색을 끝냅니다.'},
  due: (count: number): Text => ({
    en: `${plural(count, 'question')} to review today`,
    ko: `오늘 복습할 질문 ${count}개`,
  }),
  noneDue: {en: 'nothing to review today', ko: '오늘 복습할 질문 없음'},
  nothingDue: {
    en: 'Nothing is due: what you predict wrongly is asked again on later days.',
    ko: '오늘 복습할 질문이 없습니다. 틀린 예측은 다음 날부터 다시 묻습니다.',
  },
  needs: {en: 'Builds on', ko: '먼저 할 실습'},
  needsOpen: {
    en: 'Not finished yet; you can begin all the same.',
    ko: '아직 마치지 않은 실습이 있지만 그대로 시작할 수 있습니다.',
  },
  teaches: {en: 'You have seen', ko: '여기서 확인한 것'},
  meets: {en: 'Puts to the test', ko: '시험해 볼 생각'},
  beliefsAhead: (count: number): Text => ({
    en: `${plural(count, 'common belief')}, each told once you have answered its question`,
    ko: `흔한 생각 ${count}개, 질문에 답한 뒤에 보입니다`,
  }),
  moreBeliefs: (count: number): Text => ({
    en: `${count} more, told once you have answered`,
    ko: `${count}개 더, 질문에 답한 뒤에 보입니다`,
  }),
  beliefAhead: {en: 'told once you have answered its question', ko: '질문에 답한 뒤에 보입니다'},

  confirmSkip: {
    en: 'Skip this step? Its calls are made for you, and its question stays open. The same key again skips, any other stays.',
    ko: '이 단계를 건너뛸까요? 호출은 대신 해 주고 질문은 답하지 않은 채로 남습니다. 같은 키를 다시 누르면 건너뛰고, 다른 키는 그대로 둡니다.',
  },
  confirmReset: (title: Text, {answers, reviews}: Loss): Text => ({
    en: `Forget all about "${title.en}": where you are in it, ${plural(answers, 'answer')}, ${plural(reviews, 'review')}? The same key again forgets, any other keeps.`,
    ko: `다음 실습의 기록을 지울까요? "${title.ko}": 진행 위치, 답 ${answers}개, 복습 ${reviews}개. 같은 키를 다시 누르면 지우고, 다른 키는 그대로 둡니다.`,
  }),
  confirmResetAll: ({labs, exercises, answers, reviews}: Loss): Text => ({
    en: `Forget everything: ${plural(labs, 'lab')}, ${plural(exercises, 'exercise')}, ${plural(answers, 'answer')}, ${plural(reviews, 'review')}? The same key again forgets, any other keeps.`,
    ko: `모든 기록을 지울까요? 실습 ${labs}개, 연습 문제 ${exercises}개, 답 ${answers}개, 복습 ${reviews}개. 같은 키를 다시 누르면 지우고, 다른 키는 그대로 둡니다.`,
  }),
  skipIndeed: {en: 'skip it', ko: '건너뛰기'},
  forgetIndeed: {en: 'forget it', ko: '지우기'},
  keep: {en: 'leave it as it is', ko: '그대로 두기'},
  nothingChanged: {en: 'Nothing was changed.', ko: '아무것도 바꾸지 않았습니다.'},
  nothingToForget: {en: 'There is nothing to forget.', ko: '지울 기록이 없습니다.'},
  forgotten: {en: 'Forgotten.', ko: '지웠습니다.'},

  beliefs: {en: 'What you believed', ko: '내 생각의 지도'},
  beliefStates: {
    untested: {en: 'untested', ko: '시험 전'},
    held: {en: 'held', ko: '아직 믿음'},
    refuted: {en: 'refuted', ko: '바로잡음'},
  },
  beliefCounts: (refuted: number, held: number, untested: number): Text => ({
    en: `${refuted} refuted, ${held} held, ${untested} untested`,
    ko: `바로잡음 ${refuted}, 아직 믿음 ${held}, 시험 전 ${untested}`,
  }),
  /** `due`: the day from which the review asks it; absent where nothing was kept that could be asked. */
  heldUntil: (key: string, due: string | undefined): Text => ({
    en:
      due === undefined
        ? 'The experiment showed otherwise. A right answer refutes it, when you play the lab again.'
        : `The experiment showed otherwise. A right answer refutes it: in the review (${key} in the list of labs), which asks from ${due} on.`,
    ko:
      due === undefined
        ? '실험 결과는 달랐습니다. 실습을 다시 하면서 바르게 답하면 바로잡음으로 바뀝니다.'
        : `실험 결과는 달랐습니다. 복습에서 바르게 답하면 바로잡음으로 바뀝니다. 복습: 실습 목록에서 ${key}, 다시 묻는 날: ${due}`,
  }),
  testedIn: {en: 'Put to the test in: ', ko: '시험해 보는 실습: '},
  testedNowhere: {en: 'No lab here puts it to the test.', ko: '이것을 시험하는 실습이 없습니다.'},
  untestedStill: {
    en: 'Your answer was wrong in another way, so it tells nothing of this.',
    ko: '답이 다른 이유로 틀렸으므로 이 생각에 대해서는 알 수 없습니다.',
  },
  untestedYet: {
    en: 'You have not answered a question about it yet.',
    ko: '아직 이에 관한 질문에 답하지 않았습니다.',
  },
  asked: {en: 'Asked: ', ko: '질문: '},
  answered: {en: 'You said: ', ko: '내 답: '},
  seen: {en: 'What your experiment showed: ', ko: '내 실험의 결과: '},
  seenNothing: {
    en: 'What the experiment showed was not kept; play the step again to see it.',
    ko: '실험 결과가 남아 있지 않습니다. 그 단계를 다시 하면 볼 수 있습니다.',
  },
  where: (lab: string, step: string, day: string): string => `${lab} · ${step} · ${day}`,

  review: {en: 'Review', ko: '복습'},

  reviewLeft: (count: number): Text => ({en: `${count} more today`, ko: `오늘 ${count}개 더`}),
  reviewIntro: {
    en: 'You once predicted this wrongly. What do you say now?',
    ko: '전에 틀리게 예측한 질문입니다. 지금은 무엇이라고 답하겠습니까?',
  },
  reviewRight: {en: 'Right.', ko: '맞았습니다.'},
  reviewWrong: {en: 'Not so.', ko: '그렇지 않습니다.'},
  reviewAgain: (day: string): Text => ({en: `Asked again on ${day}.`, ko: `다시 묻는 날: ${day}`}),
  reviewOver: {en: 'That was the last time: you know it.', ko: '이제 더 묻지 않습니다. 충분히 알고 있습니다.'},
  reviewDone: {en: 'That was all for today.', ko: '오늘 복습을 마쳤습니다.'},

  glossary: {en: 'Words', ko: '용어'},
  termsHere: {en: 'in this step', ko: '이 단계에서'},
  source: {en: 'Source: ', ko: '출처: '},
  alsoCalled: {en: 'also: ', ko: '다른 말: '},

  steps: {en: 'Steps', ko: '단계'},
  jumpNote: {
    en: 'The calls before the step are made afresh for you. Questions that are jumped over stay open.',
    ko: '그 앞의 호출은 새로 대신 해 줍니다. 건너뛴 질문은 답하지 않은 채로 남습니다.',
  },
  stepAnswered: {en: 'answered', ko: '답함'},
  stepJumped: {en: 'jumped over', ko: '건너뜀'},
  stepOpen: {en: 'question open', ko: '질문 남음'},
} as const satisfies Messages;

type Message = Text | ((...values: never[]) => Text | string);
type Messages = Readonly<Record<string, Message | Readonly<Record<string, Message>>>>;
