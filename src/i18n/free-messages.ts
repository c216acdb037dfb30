import type {Text} from '../model/text.js';

const meant = (near: string | undefined, names: readonly string[]): Text =>
  near === undefined
    ? {en: `There are: ${names.join(', ')}.`, ko: `있는 것: ${names.join(', ')}`}
    : {en: `Did you mean ${near}?`, ko: `혹시 ${near}?`};

/** What free play says. */
export const freeMessages = {
  title: {en: 'Free play', ko: '자유 실습'},
  summary: {
    en: 'Applications and servers of your own, and any call you like.',
    ko: '원하는 애플리케이션과 서버로 어떤 호출이든 해 봅니다.',
  },
  promptTitle: {en: 'Prompt', ko: '입력'},

  commands: {
    app: {en: 'starts another application', ko: '애플리케이션을 하나 더 시작합니다'},
    start: {en: 'starts a server; its address is then a variable', ko: '서버를 시작하고 그 주소를 변수에 넣습니다'},
    stop: {en: 'ends an application or a server', ko: '애플리케이션이나 서버를 끝냅니다'},
    restart: {en: 'ends it and starts it again, empty', ko: '끝내고 빈 상태로 다시 시작합니다'},
    text: {en: 'puts text into memory', ko: '글을 메모리에 넣습니다'},
    number: {en: 'puts a number into memory', ko: '숫자를 메모리에 넣습니다'},
    address: {
      en: 'tells an application where another one waits',
      ko: '다른 프로세스가 기다리는 주소를 알려 줍니다',
    },
    buffer: {en: 'puts empty memory there', ko: '빈 메모리를 마련합니다'},
    dns: {en: 'puts a DNS query message into memory', ko: 'DNS 질의 메시지를 메모리에 넣습니다'},
    answer: {
      en: 'puts the DNS response to the query in QUERY into memory: its name has this address',
      ko: 'QUERY에 든 질의에 이 주소로 답하는 DNS 응답 메시지를 메모리에 넣습니다',
    },
    interrupt: {en: 'gives up the call that waits, as Esc does', ko: 'Esc처럼 기다리는 호출을 포기합니다'},
    save: {en: 'saves what was done as the skeleton of a lab', ko: '지금까지 한 일을 실습의 뼈대로 저장합니다'},
    network: {
      en: 'starts anew in a network of its own, or on 127.0.0.1',
      ko: '따로 만든 네트워크나 127.0.0.1에서 새로 시작합니다',
    },
    again: {
      en: 'begins the exercise again, with other values',
      ko: '연습 문제를 다른 값으로 처음부터 다시 합니다',
    },
    help: {en: 'lists the commands and servers', ko: '명령과 서버를 보여 줍니다'},
  },

  usage: (usage: string): Text => ({en: `It is written: ${usage}`, ko: `이렇게 씁니다: ${usage}`}),
  needsQuotes: {
    en: 'The text stands in quotation marks: :text request "GET / HTTP/1.0\\r\\n\\r\\n"',
    ko: '글은 따옴표로 감쌉니다: :text request "GET / HTTP/1.0\\r\\n\\r\\n"',
  },
  nothingIn: (name: string, names: readonly string[]): Text => ({
    en: `No variable here is called "${name}". There are: ${names.join(', ')}.`,
    ko: `없는 변수입니다: "${name}". 있는 변수: ${names.join(', ')}`,
  }),
  nothingAt: (path: string): Text => ({
    en: `There is nothing at ${path}. After the name can follow, by what it holds: .length, .lines.1, .words.2, .host, .port, .dns.address.`,
    ko: `${path} 자리에 값이 없습니다. 이름 뒤에는 담긴 것에 따라 .length, .lines.1, .words.2, .host, .port, .dns.address 등이 올 수 있습니다.`,
  }),
  notText: (name: string): Text => ({
    en: `What lies in ${name} is no text (UTF-8). Give the variable itself to the call: write(fd, ${name}).`,
    ko: `텍스트(UTF-8)가 아닌 바이트입니다: ${name}. 변수를 그대로 호출에 건네십시오: write(fd, ${name})`,
  }),
  needsQuotesAround: (path: string): Text => ({
    en: `What lies at ${path} is no number, name or address, so it needs quotation marks: "{{${path}}}".`,
    ko: `숫자, 이름, 주소가 아니므로 따옴표가 필요합니다: "{{${path}}}"`,
  }),
  plainQuotes: {
    en: 'Something in the braces has quotation marks of its own. Put plain ones around the text: "…".',
    ko: '중괄호에 들어갈 값에 따옴표가 있습니다. 글을 곧은 따옴표로 감싸십시오: "…"',
  },
  tooLong: (most: number): Text => ({
    en: `The line would become longer than ${most} characters. Give the variable itself to the call, or write in several calls.`,
    ko: `줄이 ${most}자보다 길어집니다. 변수를 그대로 호출에 건네거나 여러 번 나누어 쓰십시오.`,
  }),
  badNumber: {
    en: 'A number is written in decimal digits, and fits into an int: -1, 4096.',
    ko: '숫자는 십진수로 쓰고 int에 들어가야 합니다. 예: -1, 4096',
  },
  badSize: (most: number): Text => ({
    en: `A buffer has 1 to ${most} bytes, written as a number.`,
    ko: `버퍼의 크기는 1에서 ${most}까지의 바이트 수를 숫자로 씁니다.`,
  }),
  unknownNetwork: (names: readonly string[]): Text => ({
    en: `The networks are: ${names.join(', ')}.`,
    ko: `있는 네트워크: ${names.join(', ')}`,
  }),
  unknownCommand: (written: string, names: readonly string[], near: string | undefined): Text => {
    const listed = meant(
      near && `:${near}`,
      names.map(name => `:${name}`),
    );
    return {en: `There is no command "${written}". ${listed.en}`, ko: `없는 명령입니다: "${written}". ${listed.ko}`};
  },
  unknownServer: (written: string, names: readonly string[], near: string | undefined): Text => {
    const listed = meant(near, names);
    return {en: `There is no server "${written}". ${listed.en}`, ko: `없는 서버입니다: "${written}". ${listed.ko}`};
  },
  unknownProcess: (written: string, names: readonly string[]): Text => {
    const listed = meant(undefined, names);
    return {en: `Nothing here is called "${written}". ${listed.en}`, ko: `없는 이름입니다: "${written}". ${listed.ko}`};
  },
  badName: (written: string): Text => ({
    en: `"${written}" can't be a name here: small letters and digits, beginning with a letter, no word of labs.`,
    ko: `이름으로 쓸 수 없습니다: "${written}". 영어 소문자로 시작하고 소문자와 숫자만 쓰며, 실습에서 쓰는 낱말은 안 됩니다.`,
  }),
  badVariable: (written: string): Text => ({
    en: `"${written}" can't be a variable here: letters, digits and _, beginning with a letter; no constant, no word of labs.`,
    ko: `변수로 쓸 수 없습니다: "${written}". 영문자로 시작하고 영문자, 숫자, _만 쓰며, 상수나 실습에서 쓰는 낱말은 안 됩니다.`,
  }),
  runsAlready: (name: string): Text => ({
    en: `${name} is here already; :restart ${name} starts it again.`,
    ko: `이미 있는 이름입니다: ${name}. 다시 시작하려면 :restart ${name}`,
  }),
  isVariable: (name: string): Text => ({
    en: `An application has a variable "${name}" already; give the server another name.`,
    ko: `애플리케이션에 이미 있는 변수 이름입니다: "${name}". 서버에 다른 이름을 주십시오.`,
  }),
  isDead: (name: string): Text => ({
    en: `${name} has ended; :restart ${name} starts it again.`,
    ko: `끝난 프로세스입니다: ${name}. 다시 시작하려면 :restart ${name}`,
  }),
  isOpen: (name: string, call: string): Text => ({
    en: `${name} still waits in ${call}. Esc gives it up; Ctrl-N goes to another application.`,
    ko: `${name}: 아직 ${call} 호출에서 기다립니다. Esc를 누르면 포기하고, Ctrl-N을 누르면 다른 애플리케이션으로 갑니다.`,
  }),
  onlyInExercise: {
    en: 'This goes with an exercise: socket-lab exercise NAME.',
    ko: '연습 문제에서 쓰는 명령입니다: socket-lab exercise NAME',
  },
  notInExercise: {
    en: 'An exercise stays in its network; :again begins it again, Esc leaves it.',
    ko: '연습 문제의 네트워크는 바꿀 수 없습니다. :again은 처음부터 다시 하고, Esc는 나갑니다.',
  },
  nothingOpen: (name: string): Text => ({
    en: `${name} has no call that waits.`,
    ko: `기다리는 호출이 없습니다: ${name}`,
  }),
  isReplaying: {
    en: 'The calls before this are still being made; Esc stops that.',
    ko: '앞의 호출을 다시 하는 중입니다. Esc를 누르면 멈춥니다.',
  },

  waitsAt: (name: string, address: string): Text => ({
    en: `${name} waits at ${address}; its address is the variable ${name}.`,
    ko: `${name}: ${address} 주소에서 기다립니다. 변수 ${name}에 이 주소가 있습니다.`,
  }),
  isStarted: (name: string, pid: number): Text => ({
    en: `${name} runs, pid ${pid}. Ctrl-N and Ctrl-P change between applications.`,
    ko: `${name}: 실행 중, pid ${pid}. Ctrl-N과 Ctrl-P로 애플리케이션을 바꿉니다.`,
  }),
  isStopped: (name: string): Text => ({en: `${name} was ended.`, ko: `끝냈습니다: ${name}`}),
  wasSaved: (file: string, steps: number, leftOut: number): Text => ({
    en: `Saved as ${file}, steps: ${steps}${leftOut === 0 ? '' : `, left out: ${leftOut} (the file says why)`}. Fill in its texts.`,
    ko: `저장했습니다: ${file}, 단계 ${steps}개${leftOut === 0 ? '' : `, 뺀 것 ${leftOut}개(이유는 파일에 있습니다)`}. 파일의 글을 채우십시오.`,
  }),
  fileExists: (file: string): Text => ({
    en: `${file} is there already. The same line once more overwrites it.`,
    ko: `이미 있는 파일입니다: ${file}. 같은 줄을 한 번 더 입력하면 덮어씁니다.`,
  }),
  nothingToSave: {
    en: 'There is nothing to save: no call was made that a lab could have.',
    ko: '저장할 것이 없습니다. 실습에 넣을 수 있는 호출이 아직 없습니다.',
  },
  notSaved: (file: string, reason: string): Text => ({
    en: `${file} can't be written (${reason}). Choose a folder that exists and that you may write to.`,
    ko: `파일을 쓸 수 없습니다: ${file} (${reason}). 쓸 수 있는 폴더를 고르십시오.`,
  }),
  serversTitle: {en: 'Servers for :start', ko: ':start로 시작하는 서버'},

  goOnFromHere: {en: 'go on from here', ko: '여기서부터 다시'},
  confirmTurn: (lines: number): Text => ({
    en: `Go on from here? A new session makes the ${lines === 1 ? 'one line' : `${lines} lines`} up to this moment afresh; what came after is gone. Enter again goes on, any other key stays.`,
    ko: `여기서부터 다시 할까요? 새 세션에서 이 순간까지의 ${lines}줄을 다시 실행하고, 그 뒤의 일은 사라집니다. Enter를 한 번 더 누르면 시작하고, 다른 키는 그대로 둡니다.`,
  }),
  confirmAnew: {
    en: 'Begin anew? A new session begins, and nothing of this one is kept (:save FILE keeps it as a lab). Enter again begins it, any other key stays.',
    ko: '새로 시작할까요? 새 세션을 시작하며 지금까지 한 것은 사라집니다(:save FILE로 실습의 뼈대를 저장할 수 있습니다). Enter를 한 번 더 누르면 시작하고, 다른 키는 그대로 둡니다.',
  },
  confirmLeave: {
    en: 'Leave? Its processes end, and nothing of this is kept (:save FILE keeps it as a lab). Esc again leaves, any other key stays.',
    ko: '나갈까요? 프로세스가 끝나고 남는 것이 없습니다(:save FILE로 실습의 뼈대를 저장할 수 있습니다). Esc를 한 번 더 누르면 나가고, 다른 키는 그대로 둡니다.',
  },
  isMaking: (left: number): Text => ({
    en: `Making the calls up to here afresh, still to come: ${left} …`,
    ko: `여기까지의 호출을 다시 하는 중입니다. 남은 줄: ${left} …`,
  }),
  sameAgain: {
    en: 'All came out as before.',
    ko: '모두 전과 같은 결과가 나왔습니다.',
  },
  cameOutDifferently: {en: 'What came out differently this time:', ko: '이번에 다르게 나온 것:'},
  differs: (actor: string, what: string, before: string, after: string): string =>
    `${actor}  ${what}: ${before} → ${after}`,
  notReturned: {en: 'has not returned', ko: '돌아오지 않음'},
  notMade: {en: 'was not made', ko: '호출되지 않음'},
  otherBytes: (count: string): Text => ({en: `${count}, other bytes`, ko: `${count}, 다른 내용`}),
  moreDifferences: (count: number): Text => ({en: `… and ${count} more`, ko: `… 그 밖에 ${count}개`}),
  stuck: (actor: string, call: string): Text => ({
    en: `${actor} has not returned from ${call}, so this line can't be made now.`,
    ko: `${actor}: ${call} 호출에서 돌아오지 않아 지금은 이 줄을 실행할 수 없습니다.`,
  }),
  stopped: {en: 'Stopped: the rest was not made.', ko: '멈췄습니다. 나머지는 실행하지 않았습니다.'},

  toBegin: {en: 'To begin with, for example:', ko: '예를 들어 이렇게 시작해 보십시오:'},
  firstServer: {en: 'somebody to talk to', ko: '대화할 상대'},
  firstCall: {en: 'any call', ko: '어떤 호출이든'},
  firstAddress: (name: string): Text => ({
    en: `${name} is its address`,
    ko: `${name} 변수에 그 주소가 있습니다`,
  }),
  firstApplication: {en: 'one more of yours', ko: '애플리케이션 하나 더'},
  enterMakes: {
    en: 'Type a call, or : for a command (:help lists them). Tab completes, ← on an empty line looks back in time.',
    ko: '호출을 입력합니다. :로 시작하면 명령입니다(:help로 볼 수 있습니다). Tab은 완성, 빈 줄에서 ←는 과거 보기.',
  },
  enterToField: {en: '↵ Enter returns to the field.', ko: '↵ Enter를 누르면 입력란으로 돌아갑니다.'},
  enterGoesOnFromHere: {
    en: '↵ Enter goes on from here in a new session; Esc returns to the present.',
    ko: '↵ Enter를 누르면 새 세션에서 여기서부터 다시 합니다. Esc를 누르면 현재로 돌아갑니다.',
  },
  enterStartsAgain: {en: '↵ Enter starts again on 127.0.0.1.', ko: '↵ Enter를 누르면 127.0.0.1에서 다시 시작합니다.'},
  isStarting: {en: 'Starting …', ko: '시작하는 중입니다 …'},
  giveUp: {en: 'give up the call', ko: '호출 포기'},
  stop: {en: 'stop', ko: '멈춤'},
  leave: {en: 'leave free play', ko: '자유 실습 나가기'},
  line: (number: number, text: string): Text => ({en: `line ${number}: ${text}`, ko: `${number}번째 줄: ${text}`}),
  unfinished: (actor: string, call: string): Text => ({
    en: `${actor} still waits in ${call} at the end`,
    ko: `${actor}: 끝날 때까지 ${call} 호출에서 기다립니다`,
  }),
} as const satisfies Messages;

type Message = Text | ((...values: never[]) => Text | string);
type Messages = Readonly<Record<string, Message | Readonly<Record<string, Message>>>>;
