import {describe, expect, test} from 'vitest';
import type {Ending} from '../../../src/app/ending.js';
import {explainErrno} from '../../../src/calls/errnos.js';
import {explainFinding} from '../../../src/lab/explain-finding.js';
import type {Condition} from '../../../src/lab/lab.js';
import {wrapSpans} from '../../../src/ui/fit.js';
import {stepPanel} from '../../../src/ui/panels/step/rows.js';
import {row} from '../../../src/ui/row.js';
import {both, labWith, linesOf, stepWith, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';

const step = stepWith({
  title: both("Connect: join your socket to the server's", '접속: 내 소켓을 서버의 소켓에 잇기'),
  say: both(
    'Your socket is joined to nothing. `connect` asks the *protocol stack* to join it to {{client.server}}.',
    '소켓은 아직 아무 데도 이어져 있지 않습니다. `connect`는 *프로토콜 스택*에 접속을 의뢰합니다. 서버: {{client.server}}',
  ),
  predict: {
    ask: both('Which local port will it have?', '로컬 포트 번호는?'),
    options: [
      {id: 'eighty', text: both('80', '80'), belief: 'M19', correct: false},
      {
        id: 'chosen',
        text: both('one that the protocol stack chooses by itself then', '스택이 고르는 번호'),
        correct: true,
      },
    ],
  },
  calls: [{kind: 'call', actor: 'client', written: 'connect(fd, server)', blocks: false, given: 'whole'}],
  reveal: [{say: both('the stack chose {{client.fd.local.port}}.', '스택이 고른 번호: {{client.fd.local.port}}')}],
});

const condition: Condition = {
  written: 'client.fd.peer = client.server',
  path: {actor: 'client', parts: ['fd', 'peer'], written: 'client.fd.peer'},
  operator: '=',
  expected: {kind: 'path', path: {actor: 'client', parts: ['server'], written: 'client.server'}},
};
const met = {condition, passed: true, expected: 'client.fd.peer = client.server', look: 'descriptors'} as const;
const unmet = {
  condition,
  passed: false,
  expected: 'client.fd.state = ESTABLISHED',
  seen: 'CLOSE',
  look: 'connection',
} as const;

const stepFrom = scenes.created.build().length;
const run = {lab: labWith(step), stepFrom, callFrom: stepFrom};

describe('a prediction is asked for', () => {
  const predicting = {...run, stage: {kind: 'predicting', highlighted: 1}} as const;

  test('with the highlighted option marked, and the call as it will be made', () => {
    expect(linesOf(stepPanel, viewOf(scenes.created, {run: predicting}))).toEqual([
      "Connect: join your socket to the server's",
      '',
      'Your socket is joined to nothing. connect asks the',
      'protocol stack to join it to 127.0.0.1:41873.',
      '',
      'Which local port will it have?',
      '  1  80',
      '▸ 2  one that the protocol stack chooses by itself then',
      '',
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '',
      '↵ Enter commits your answer; ↑ ↓ or a digit chooses.',
    ]);
  });

  test('in Korean, narrow and without room for blank rows', () => {
    expect(linesOf(stepPanel, viewOf(scenes.created, {run: predicting, locale: 'ko', width: 34, height: 9}))).toEqual([
      '접속: 내 소켓을 서버의 소켓에 잇기',
      '소켓은 아직 아무 데도 이어져 있지',
      '않습니다. connect는 프로토콜',
      '스택에 접속을 의뢰합니다. 서버:',
      '127.0.0.1:41873',
      '로컬 포트 번호는?',
      '  1  80',
      '▸ 2  스택이 고르는 번호',
      '▸ connect(fd = 3,',
      '    server = 127.0.0.1:41873)',
      '↵ Enter를 누르면 답을 확정합니다.',
      '↑ ↓나 숫자로 고릅니다.',
    ]);
  });

  test('the highlighted option is not told by colour alone, but has its role too', () => {
    const rows = stepPanel.rows(viewOf(scenes.created, {run: predicting}));
    expect(rows.filter(line => line.some(({role}) => role === 'selected'))).toHaveLength(1);
  });
});

const answered = {...run, answers: {one: 'eighty'}};

test('a committed answer stays, without a mark until the step is judged', () => {
  const lines = linesOf(stepPanel, viewOf(scenes.created, {run: {...answered, stage: {kind: 'ready', call: 0}}}));
  expect(lines.slice(5)).toEqual([
    'You predicted: 80',
    '',
    '▸ connect(fd = 3, server = 127.0.0.1:41873)',
    '',
    '↵ Enter makes the call.',
  ]);
});

describe('a call that has not returned', () => {
  const scene = scenes.connecting.waits('client', 'inet_wait_for_connect');
  const calling = {...answered, stage: {kind: 'calling', call: 0, interrupted: false}} as const;
  const entered = scene.world().actors.client?.calls.at(-1)?.at ?? 0;

  test('says for how long, who waits where, and what gives it up', () => {
    expect(linesOf(stepPanel, viewOf(scene, {run: calling, now: entered + 2400})).slice(7)).toEqual([
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  … blocks for 2.4 s — Esc gives up',
      '    client waits in connect (in the kernel)',
      '    server waits in accept (in the kernel)',
    ]);
  });

  test('says in which function of the kernel where sources are shown', () => {
    const view = viewOf(scene, {run: calling, focus: {showSources: true}, width: 80});
    expect(linesOf(stepPanel, view)).toContain('    client waits in connect (kernel: inet_wait_for_connect)');
  });

  test('is being given up', () => {
    const lines = linesOf(
      stepPanel,
      viewOf(scene, {
        run: {...calling, stage: {...calling.stage, interrupted: true}},
        now: entered + 900,
        locale: 'ko',
      }),
    );
    expect(lines).toContain('  … 900 ms 동안 블록, 포기하는 중');
  });

  test('is still the next one while the subject has not entered it', () => {
    expect(linesOf(stepPanel, viewOf(scenes.created, {run: calling}))).toContain(
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
    );
  });

  test('never returned when its process ended in it', () => {
    const broken = {...answered, stage: {kind: 'broken', problem: both('The process ended.', '끝났습니다.')}} as const;
    expect(linesOf(stepPanel, viewOf(scene.exited('client', {signal: 'SIGKILL'}), {run: broken}))).toEqual([
      "Connect: join your socket to the server's",
      '',
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  … never returned: the process ended in it',
      '',
      '✗ The process ended.',
      '',
      '↵ Enter starts the lab afresh and returns to this step.',
    ]);
  });
});

describe('judged', () => {
  const passed = {...answered, stage: {kind: 'done', verdict: {passed: true, findings: [met]}}} as const;
  const failed = {...answered, stage: {kind: 'done', verdict: {passed: false, findings: [met, unmet]}}} as const;

  test('a wrong answer stands right above what happened, with the belief behind it, which is called one', () => {
    expect(linesOf(stepPanel, viewOf(scenes.connected, {run: passed})).slice(5)).toEqual([
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  = 0   0.11 ms',
      '',
      'You predicted: 80                                  ✗ M19',
      'You seemed to think: the client uses port 80 too, or',
      '  must bind',
      'What happened: the stack chose 51132.',
      '',
      '✓ client: peer address of fd = server',
      '',
      '↵ Enter goes on.',
    ]);
  });

  test('a right answer has its mark and no belief', () => {
    const lines = linesOf(stepPanel, viewOf(scenes.connected, {run: {...passed, answers: {one: 'chosen'}}}));
    expect(lines.filter(line => line.endsWith('✓'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('M19');
  });

  test('a failing check says what was expected and seen; the text gives way when there is no room', () => {
    const [expected = [], more = []] = wrapSpans(row('✗ ', explainFinding(unmet).en), 76, {hang: 2});
    expect(linesOf(stepPanel, viewOf(scenes.connected, {run: failed, width: 76, height: 10}))).toEqual([
      "Connect: join your socket to the server's",
      'Your socket is joined to nothing. connect asks the protocol stack to join …',
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  = 0   0.11 ms',
      'You predicted: 80                                                      ✗ M19',
      'You seemed to think: the client uses port 80 too, or must bind',
      '✓ client: peer address of fd = server',
      expected.map(({text}) => text).join(''),
      more.map(({text}) => text).join(''),
      '↵ Enter tries again.',
    ]);
  });

  test('where there is still no room, checks that hold give way to a count, and the text to its title', () => {
    const verdict = {passed: true, findings: [met, met, met]};
    const held = {...answered, stage: {kind: 'done', verdict}} as const;
    const view = viewOf(scenes.connected, {run: held, width: 76, height: 8, locale: 'ko'});
    expect(linesOf(stepPanel, view)).toEqual([
      step.title.ko,
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  = 0   0.11 ms',
      expect.stringMatching(/^내 예측: 80 .*✗ M19$/),
      '이렇게 생각했을 수 있습니다: 클라이언트도 80번을 쓰거나 bind해야 한다',
      '실제로 일어난 일: 스택이 고른 번호: 51132',
      '✓ 확인 3개 통과',
      '↵ Enter를 누르면 다음으로 갑니다.',
    ]);
  });

  test('looking back shows the call as it was, and no verdict', () => {
    const view = viewOf(scenes.connecting, {run: {...passed, past: 3, trace: scenes.connected.build()}, past: true});
    const lines = linesOf(stepPanel, view);
    expect(lines[0]).toMatch(/^Looking back: moment 4 of \d+, in step 1\.$/);
    expect(lines).toContain('  … has not returned');
    expect(lines.join('\n')).not.toMatch(/What happened|✓/);
    expect(lines.at(-1)).toBe('↵ Enter returns to the present.');
  });
});

describe('looking back at a moment of another step', () => {
  const created = scenes.created.build().length;
  const writes = stepWith({
    title: both('Ask', '의뢰'),
    say: both('Now write.', '이제 씁니다.'),
    calls: [{kind: 'call', actor: 'client', written: 'n = write(fd, request)', blocks: false, given: 'whole'}],
  });
  const later = {
    lab: labWith(step, writes),
    step: 1,
    trace: scenes.written.build(),
    stepFrom: scenes.reading.build().length,
    reached: [
      {step: 0, from: created},
      {step: 1, from: scenes.reading.build().length},
    ],
    past: 6,
  };

  test('says which step that was, with its calls, and nothing of the present one', () => {
    expect(linesOf(stepPanel, viewOf(scenes.connected, {run: later, past: true}))).toEqual([
      expect.stringMatching(/^Looking back: moment 7 of \d+, in step 1\.$/),
      "Connect: join your socket to the server's",
      '',
      '▸ connect(fd = 3, server = 127.0.0.1:41873)',
      '  = 0   0.11 ms',
      '',
      '↵ Enter returns to the present.',
    ]);
  });

  test('also where the lab is finished, and where no step had begun', () => {
    const finished = {...later, stage: {kind: 'finished'}} as const;
    const view = viewOf(scenes.written, {run: finished, past: true, locale: 'ko', width: 80});
    expect(linesOf(stepPanel, view).slice(0, 2)).toEqual([
      expect.stringMatching(/^지난 순간을 보고 있습니다: \d+개 중 7번째, 2단계\.$/),
      '의뢰',
    ]);
    expect(linesOf(stepPanel, viewOf(scenes.waiting, {run: finished, past: true})).slice(0, 3)).toEqual([
      expect.stringMatching(/before the first step\.$/),
      'A lab',
      '',
    ]);
  });
});

test('a call that failed says what its errno means and what to do', () => {
  const scene = scenes.connecting.failed('client', 'ECONNREFUSED', 111);
  const lines = linesOf(stepPanel, viewOf(scene, {run: {...run, stage: {kind: 'checking'}}, width: 100}));
  expect(lines.slice(4)).toEqual([
    '▸ connect(fd = 3, server = 127.0.0.1:41873)',
    '  = -1 ECONNREFUSED   0.02 ms',
    `    ${explainErrno('ECONNREFUSED')?.meaning.en}`,
    `    ${explainErrno('ECONNREFUSED')?.advice.en}`,
    '',
    'Waiting for what the kernel says …',
  ]);
});

test('no more of a call is shown than the learner is given', () => {
  const connect = {kind: 'call', actor: 'client', written: 'n = connect(fd, server)', blocks: false} as const;
  const asking = stepWith({
    calls: [
      {...connect, given: 'blanks'},
      {...connect, given: 'goal'},
      {kind: 'program', actor: 'other', program: 'web-browser', options: {}},
    ],
  });
  const lab = {...labWith(asking), place: {client: {}, other: {}}};
  expect(linesOf(stepPanel, viewOf(scenes.created, {run: {lab, stepFrom}})).slice(4, 7)).toEqual([
    '▸ client  n = connect(__, __)',
    '· client  a call of your own',
    '· other  runs web-browser',
  ]);
});

test('who makes a call is said wherever the learner plays more than one application, also in a step of one', () => {
  const lab = {...labWith(step), place: {server: {}, client: {}}};
  const lines = linesOf(stepPanel, viewOf(scenes.created, {run: {...run, lab, stage: {kind: 'ready', call: 0}}}));
  expect(lines).toContain('▸ client  connect(fd = 3, server = 127.0.0.1:41873)');
});

test('checking shows what it waits for', () => {
  const checking = {lab: labWith({...step, check: [condition]}), stepFrom, stage: {kind: 'checking'}} as const;
  expect(linesOf(stepPanel, viewOf(scenes.connected, {run: checking})).slice(-3)).toEqual([
    '… client: peer address of fd = server',
    '',
    'Waiting for what the kernel says …',
  ]);
});

test('starting shows who is there already', () => {
  const lab = {...labWith(step), place: {server: {program: 'web-server'}, client: {}, other: {}}};
  expect(linesOf(stepPanel, viewOf(scenes.created, {run: {lab, stage: {kind: 'starting'}}}))).toEqual([
    'A lab',
    '',
    '✓ server  pid 41211',
    '✓ client  pid 41207',
    '· other  not started yet',
    '',
    'Starting the processes of this lab …',
  ]);
});

test('a later step that is being prepared has its text already', () => {
  const stage = {kind: 'starting', awaited: ['client.server']} as const;
  const lines = linesOf(stepPanel, viewOf(scenes.created, {run: {...run, stage}}));
  expect(lines[0]).toBe("Connect: join your socket to the server's");
  expect(lines.at(-1)).toBe('Preparing this step …');
});

test('finished lists the steps with their verdicts', () => {
  const verdicts = {one: {passed: true, findings: []}};
  expect(
    linesOf(stepPanel, viewOf(scenes.closed, {run: {...run, verdicts, stage: {kind: 'finished'}}, locale: 'ko'})),
  ).toEqual([
    'A lab',
    '',
    '이 실습을 마쳤습니다.',
    '',
    '↵ Enter를 누르면 실습 목록으로 돌아갑니다.',
    '',
    '✓ 접속: 내 소켓을 서버의 소켓에 잇기',
  ]);
});

test('the end says what was jumped over, what had been believed, and what comes next', () => {
  const verdicts = {one: {passed: true, findings: []}};
  const endOf = (ending: Ending): string =>
    linesOf(stepPanel, viewOf(scenes.closed, {run: {...run, verdicts, stage: {kind: 'finished', ending}}})).join(' ');
  const left = endOf({isFinished: false, left: ['one'], held: 0});
  expect(left).toMatch(/1 of 1 steps was jumped over: the lab is not finished yet\. g goes/);
  expect(left).toContain("· Connect: join your socket to the server's");
  const again = endOf({isFinished: true, left: ['one'], held: 0});
  expect(again).toMatch(/1 of 1 steps was jumped over this time; the lab stays finished/);
  const finished = endOf({isFinished: true, left: [], held: 2, next: {en: 'The end of a connection', ko: '접속의 끝'}});
  expect(finished).toContain('2 things that you did not expect: b lists');
  expect(finished).toContain('Next: The end of a connection');
  expect(finished).toContain("✓ Connect: join your socket to the server's");
});

test('many calls of one step: the newest are shown, the others counted', () => {
  const reading = stepWith({
    calls: [{kind: 'call', actor: 'client', written: 'n = read(fd, buffer)', blocks: false, given: 'whole'}],
  });
  let scene = scenes.written;
  for (let time = 0; time < 6; time += 1) {
    scene = scene.call('client', 'n = read(fd, buffer)', {fd: 3}).returned('client', {result: time + 1});
  }
  const from = scenes.written.build().length;
  const lines = linesOf(
    stepPanel,
    viewOf(scene, {run: {lab: labWith(reading), stepFrom: from, stage: {kind: 'checking'}}}),
  );
  expect(lines.filter(line => line.startsWith('▸'))).toHaveLength(3);
  expect(lines).toContain('… 3 earlier calls');
  expect(lines).toContain('  = 6   0.11 ms');
});

test('who says so: the subject of the calls, and the kernel where one waits', () => {
  const scene = scenes.connecting.waits('client', 'inet_wait_for_connect');
  const view = viewOf(scene, {run, focus: {showSources: true}});
  expect(stepPanel.sources(view)).toBe('subject, /proc/PID/task');
  expect(linesOf(stepPanel, view).at(-1)).toBe('Calls: subject, /proc/PID/task');
  expect(stepPanel.sources(viewOf(scenes.created, {run}))).toBe('');
});

test('what was said of a step stays, also when the kernel has forgotten it: the text that fits, its values, the answer', () => {
  const fits = {written: 'client.fd is known', operator: 'is known' as const};
  const when = {...fits, path: {actor: 'client', parts: ['fd'], written: 'client.fd'}};
  const options = [
    {id: 'eighty', text: both('80', '80'), correct: false},
    {id: 'chosen', text: both('chosen', '선택'), correct: when},
  ];
  const remembers = {
    ...step,
    predict: {ask: both('Which?', '무엇?'), options},
    reveal: [{when, say: both('it is {{client.fd}}.', '값: {{client.fd}}')}, {say: both('nothing.', '없음.')}],
  };
  const judged = scenes.connected.world();
  const stage = {kind: 'done', verdict: {passed: true, findings: [met]}} as const;
  const done = {...run, lab: labWith(remembers), answers: {one: 'chosen'}, stage, judged};
  const later = viewOf(scenes.waiting, {run: done});
  const said = linesOf(stepPanel, later).join('\n');
  expect(said).toMatch(/You predicted: chosen .*✓/);
  expect(said).toContain('it is 3.');
});
